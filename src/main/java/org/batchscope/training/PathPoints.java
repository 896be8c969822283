package org.batchscope.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.BatchSampler;

/// A path as it is seen: some of its points, evenly spaced among its updates, from its start to its
/// end. Of a path with fewer points, some come several times.
public final class PathPoints {
  /// How many points there are.
  public static final int COUNT = 100;

  private static final int UPDATES_PER_CHECK = 1024;

  private final List<double[]> points;

  private PathPoints(List<double[]> points) {
    this.points = points;
  }

  /// Those of a path that is there.
  public static PathPoints of(Trajectory path) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) points.add(path.parametersAt(update(i, path.updates())));
    return new PathPoints(points);
  }

  /// Those of a path that is made for them, of which nothing else is kept: it may be longer than
  /// any {@link Trajectory}.
  ///
  /// @param updates how many are made
  /// @return empty if the run diverged
  /// @throws java.util.concurrent.CancellationException if cancelled
  public static Optional<PathPoints> walk(
      Objective objective,
      Experiment experiment,
      BatchSampler sampler,
      int updates,
      Cancellation cancellation) {
    Descent descent = new Descent(objective, experiment, sampler);
    double bound = Trainer.divergenceBound(descent.loss());
    List<double[]> points = new ArrayList<>();
    while (true) {
      while (points.size() < COUNT && update(points.size(), updates) == descent.updates())
        points.add(descent.point());
      if (descent.updates() == updates) return Optional.of(new PathPoints(points));
      if (descent.updates() % UPDATES_PER_CHECK == 0) cancellation.check();
      descent.step();
      if (!descent.lossIsWithin(bound)) return Optional.empty();
    }
  }

  /// The update before which point i is, or that of the end.
  private static int update(int i, int updates) {
    int different = Math.min(COUNT, updates + 1);
    long point = Math.round((double) i * (different - 1) / (COUNT - 1));
    return (int) Math.round((double) point * updates / Math.max(1, different - 1));
  }

  /// One value for every parameter; a copy.
  ///
  /// @param i from 0, where the path starts, to {@link #COUNT} − 1, where it ends
  public double[] point(int i) {
    return points.get(i).clone();
  }
}
