package org.batchscope.training;

import org.batchscope.network.DescentSteps;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.objective.Objective;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.sampling.BatchRange;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.LaneOrders;

/// The bare updates of several runs, one run in every lane. Not thread-safe.
final class SideBySide {
  private final int lanes;
  private final LaneEvaluator evaluator;
  private final LaneParameters parameters;
  // parameters × lanes
  private final double[] gradient;
  private final double[] squares;
  private final boolean isPlainDescent;

  /// @param batches where orders are cut; its own orders are not asked
  /// @param sumsSquares whether somebody asks for {@link #squares}
  SideBySide(
      Objective objective,
      Experiment experiment,
      BatchSampler batches,
      int lanes,
      boolean sumsSquares) {
    this.lanes = lanes;
    evaluator = objective.laneEvaluator();
    parameters = new LaneParameters(experiment, batches, lanes);
    gradient = new double[parameters.theta().length];
    squares = new double[sumsSquares ? parameters.theta().length : 0];
    isPlainDescent = experiment.optimizer() instanceof Optimizer.Sgd;
  }

  /// Makes the next updates of every run.
  ///
  /// @param orders of the epoch
  /// @param next their batches
  /// @param gradients of these updates, updates × parameters × lanes from `at` on. Overwritten.
  void advance(LaneOrders orders, BatchRange next, double[] gradients, int at) {
    double[] theta = parameters.theta();
    if (isPlainDescent) {
      double[] learningRates = parameters.takeLearningRates(next.count());
      DescentSteps steps = new DescentSteps(orders, next, learningRates);
      evaluator.descend(theta, lanes, steps, gradients, at, squares);
      return;
    }
    for (int k = 0; k < next.count(); k++) {
      evaluator.batchGradients(theta, lanes, orders, next.from(k), next.to(k), gradient);
      parameters.update(gradient);
      LaneEvaluator.addSquares(theta, squares);
      System.arraycopy(gradient, 0, gradients, at + k * gradient.length, gradient.length);
    }
  }

  int lanes() {
    return lanes;
  }

  /// Parameters × lanes, as they are now. Shared, not to be modified.
  double[] theta() {
    return parameters.theta();
  }

  /// Sums of the squares of all parameters after every update since the sums were cleared,
  /// parameters × lanes; empty if nobody asked for them. One is not finite from the time on when
  /// its parameter is not. Shared, to be cleared by who reads them.
  double[] squares() {
    return squares;
  }
}
