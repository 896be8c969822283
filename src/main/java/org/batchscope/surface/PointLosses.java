package org.batchscope.surface;

import org.batchscope.network.LaneEvaluator;
import org.batchscope.objective.Objective;
import org.batchscope.training.Cancellation;

/// Computes the losses at points of a plane. One thread's, as it may hold arrays of its own.
///
/// A point's loss depends on the point alone, to the last bit, whatever others it is computed with.
@FunctionalInterface
interface PointLosses {
  /// Computes the losses at some points.
  ///
  /// @param x where each point is on the first axis. Not modified.
  /// @param y where each point is on the second axis. Not modified.
  /// @param count how many points
  /// @param losses one for every point. Overwritten.
  /// @throws java.util.concurrent.CancellationException if cancelled
  void at(double[] x, double[] y, int count, double[] losses, Cancellation cancellation);

  /// Those of an objective, as many side by side as take little memory.
  static PointLosses of(Objective objective, Plane plane) {
    LaneEvaluator evaluator = objective.laneEvaluator();
    int p = plane.parameterCount();
    int most = mostLanes(p);
    double[] point = new double[p];
    double[] laneLosses = new double[most];
    return (x, y, count, losses, cancellation) -> {
      double[] theta = new double[p * Math.min(most, LaneEvaluator.lanesFor(count))];
      for (int from = 0; from < count; from += most) {
        cancellation.check();
        int points = Math.min(most, count - from);
        int lanes = LaneEvaluator.lanesFor(points);
        for (int lane = 0; lane < lanes; lane++) {
          int i = from + Math.min(lane, points - 1);
          plane.pointAt(x[i], y[i], point);
          for (int q = 0; q < p; q++) theta[q * lanes + lane] = point[q];
        }
        evaluator.losses(theta, lanes, laneLosses);
        System.arraycopy(laneLosses, 0, losses, from, points);
      }
    };
  }

  private static int mostLanes(int parameterCount) {
    int mostNumbers = 1 << 16;
    int lanes = mostNumbers / parameterCount / LaneEvaluator.STEP * LaneEvaluator.STEP;
    return Math.clamp(lanes, LaneEvaluator.STEP, LaneEvaluator.MOST_LANES);
  }
}
