package org.batchscope.surface;

import org.batchscope.network.Evaluator;
import org.batchscope.network.Objective;
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

  /// Those of an objective.
  static PointLosses of(Objective objective, Plane plane) {
    Evaluator evaluator = objective.evaluator();
    double[] theta = new double[plane.parameterCount()];
    return (x, y, count, losses, cancellation) -> {
      for (int i = 0; i < count; i++) {
        cancellation.check();
        plane.pointAt(x[i], y[i], theta);
        losses[i] = evaluator.loss(theta);
      }
    };
  }
}
