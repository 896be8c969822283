package org.batchscope.training;

import org.batchscope.network.LaneEvaluator;
import org.batchscope.objective.Objective;

/// The loss and the full gradient at the points of a path, many points side by side. Not
/// thread-safe.
final class PathMeasurement {
  private final int p;
  private final LaneEvaluator evaluator;
  private final double[] theta;
  private final double[] gradients;
  private final double[] laneLosses = new double[LaneEvaluator.MOST_LANES];

  PathMeasurement(Objective objective) {
    p = objective.parameterCount();
    evaluator = objective.laneEvaluator();
    theta = new double[p * LaneEvaluator.MOST_LANES];
    gradients = new double[p * LaneEvaluator.MOST_LANES];
  }

  /// Measures at points `from` to `to`, of which the last is left out.
  ///
  /// @param to at most {@link LaneEvaluator#MOST_LANES} after `from`
  /// @param parameters of all points. Not modified.
  /// @param losses of all points; those measured are Overwritten.
  /// @param fullGradients of all points but the end, row by row; those measured are Overwritten.
  void measure(int from, int to, Rows parameters, double[] losses, double[] fullGradients) {
    int count = to - from;
    int lanes = LaneEvaluator.lanesFor(count);
    for (int q = 0; q < p; q++)
      for (int lane = 0; lane < lanes; lane++)
        theta[q * lanes + lane] = parameters.at(from + Math.min(lane, count - 1), q);
    evaluator.lossesAndGradients(theta, lanes, laneLosses, gradients);
    System.arraycopy(laneLosses, 0, losses, from, count);
    int rows = Math.min(count, fullGradients.length / p - from);
    for (int q = 0; q < p; q++)
      for (int lane = 0; lane < rows; lane++)
        fullGradients[(from + lane) * p + q] = gradients[q * lanes + lane];
  }
}
