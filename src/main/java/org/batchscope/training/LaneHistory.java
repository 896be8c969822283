package org.batchscope.training;

import java.util.Optional;
import java.util.function.IntFunction;
import org.batchscope.sampling.BatchRange;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.LaneOrders;

/// What is recorded of runs side by side while they are made: their gradients, of which their
/// points can be made again; or their points alone. Not thread-safe until all is recorded.
final class LaneHistory {
  private final Optional<Projection> projection;
  private final boolean keepsGradients;
  private final LaneRecorder points;
  private final LaneRecorder gradients;
  private final double[] projected;
  // gradients that nobody keeps
  private final double[] unused;
  private final IntFunction<Rows> pointsOfLane;

  /// @param updates how many there are at most
  /// @param keepsGradients whether of all parameters; then there is no projection
  LaneHistory(
      Experiment experiment,
      BatchSampler batches,
      int lanes,
      int updates,
      Optional<Projection> projection,
      boolean keepsGradients) {
    int p = experiment.start().size();
    int dimensions = projection.map(Projection::dimensions).orElse(p);
    this.projection = projection;
    this.keepsGradients = keepsGradients;
    points = new LaneRecorder(dimensions, lanes, keepsGradients ? 0 : updates + 1);
    gradients = new LaneRecorder(p, lanes, keepsGradients ? updates : 0);
    projected = new double[dimensions * lanes];
    unused = new double[keepsGradients ? 0 : p * lanes];
    pointsOfLane =
        keepsGradients
            ? new ReplayedPoints(
                    () -> new LaneParameters(experiment, batches, lanes), gradients, lanes)
                ::rows
            : points::rows;
  }

  /// Records where the runs are before their first update.
  void begin(SideBySide runs) {
    if (!keepsGradients) recordPoints(runs);
  }

  /// Makes the next updates of the runs, and records them.
  ///
  /// @param orders of the epoch
  /// @param next their batches
  void advance(SideBySide runs, LaneOrders orders, BatchRange next) {
    int count;
    for (int done = 0; done < next.count(); done += count) {
      count = keepsGradients ? Math.min(gradients.room(), next.count() - done) : 1;
      BatchRange some = next.part(done, count);
      if (keepsGradients) {
        gradients.record(count, (values, at) -> runs.advance(orders, some, values, at));
      } else {
        runs.advance(orders, some, unused, 0);
        recordPoints(runs);
      }
    }
  }

  private void recordPoints(SideBySide runs) {
    if (projection.isEmpty()) {
      points.record(runs.theta());
    } else {
      projection.get().project(runs.theta(), runs.lanes(), projected);
      points.record(projected);
    }
  }

  /// The points of a run, and its gradients if they are kept.
  History ofLane(int lane) {
    return new History(pointsOfLane.apply(lane), gradients.rows(lane));
  }
}
