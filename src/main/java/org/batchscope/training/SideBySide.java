package org.batchscope.training;

import org.batchscope.network.LaneEvaluator;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.LaneOrders;

/// The bare updates of several runs, one run in every lane. Not thread-safe.
final class SideBySide {
  private final int lanes;
  private final LaneEvaluator evaluator;
  private final LaneParameters parameters;
  // parameters × lanes
  private final double[] gradients;

  /// @param batches where orders are cut; its own orders are not asked
  SideBySide(Objective objective, Experiment experiment, BatchSampler batches, int lanes) {
    this.lanes = lanes;
    evaluator = objective.laneEvaluator();
    parameters = new LaneParameters(experiment, batches, lanes);
    gradients = new double[parameters.theta().length];
  }

  /// Makes the next update of every run.
  ///
  /// @param orders of the epoch
  /// @param batch which positions make up the batches
  void step(LaneOrders orders, Batch batch) {
    evaluator.batchGradients(
        parameters.theta(), lanes, orders, batch.from(), batch.to(), gradients);
    parameters.update(gradients);
  }

  int lanes() {
    return lanes;
  }

  /// Parameters × lanes, as they are now. Shared, not to be modified.
  double[] theta() {
    return parameters.theta();
  }

  /// The gradients of the last update, parameters × lanes. Shared, not to be modified.
  double[] gradients() {
    return gradients;
  }

  /// Adds the squares of all parameters of all runs to their sums, each of which is not finite from
  /// the time on when its parameter is not.
  ///
  /// @param sums parameters × lanes. Overwritten.
  void addSquaresTo(double[] sums) {
    double[] theta = parameters.theta();
    for (int i = 0; i < sums.length; i++) sums[i] = Math.fma(theta[i], theta[i], sums[i]);
  }
}
