package org.batchscope.study;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.batchscope.network.Evaluator;
import org.batchscope.noise.SignalAndNoise;
import org.batchscope.objective.Objective;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Trajectory;

/// How the simple noise scale tr Σ / |G|² changes along a run. Immutable.
///
/// @see "McCandlish et al. 2018, arXiv 1812.06162"
public final class NoiseScalePath {
  private static final int MOST_POINTS = 150;
  private static final int FEWEST_POINTS = 8;
  private static final long MOST_SAMPLE_GRADIENTS = 4_000_000;
  // signal and noise need a pass over the samples each
  private static final int PASSES = 2;

  private final Objective objective;
  private final Trajectory run;
  private final NavigableMap<Integer, Double> scales;

  private NoiseScalePath(
      Objective objective, Trajectory run, NavigableMap<Integer, Double> scales) {
    this.objective = objective;
    this.run = run;
    this.scales = Collections.unmodifiableNavigableMap(scales);
  }

  /// Computes the noise scale at evenly spaced points of a run, the first and the last among them.
  ///
  /// There are at most 150; fewer if they would cost more than four million gradients of samples,
  /// but at least 8, or all that the run has.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  public static NoiseScalePath along(
      Objective objective, Trajectory run, Cancellation cancellation) {
    long affordable = MOST_SAMPLE_GRADIENTS / PASSES / objective.sampleCount();
    long points = Math.min(Math.clamp(affordable, FEWEST_POINTS, MOST_POINTS), run.updates() + 1);
    Evaluator evaluator = objective.evaluator();
    NavigableMap<Integer, Double> scales = new TreeMap<>();
    for (long i = 0; i < points; i++) {
      cancellation.check();
      int update = (int) Math.round((double) i * run.updates() / Math.max(1, points - 1));
      scales.put(update, at(evaluator, run, update));
    }
    return new NoiseScalePath(objective, run, scales);
  }

  /// The same with a point before update `update`.
  public NoiseScalePath through(int update) {
    if (scales.containsKey(update)) return this;
    NavigableMap<Integer, Double> more = new TreeMap<>(scales);
    more.put(update, at(objective.evaluator(), run, update));
    return new NoiseScalePath(objective, run, more);
  }

  /// The noise scale by update, from 0 to the end of the run. Not of every update; not finite where
  /// the full gradient is zero or the run has diverged.
  public NavigableMap<Integer, Double> scales() {
    return scales;
  }

  private static double at(Evaluator evaluator, Trajectory run, int update) {
    return SignalAndNoise.at(evaluator, run.parametersAt(update)).noiseScale();
  }
}
