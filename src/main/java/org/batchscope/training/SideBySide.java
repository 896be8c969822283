package org.batchscope.training;

import java.util.Arrays;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.objective.Objective;
import org.batchscope.optimizer.UpdateRule;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.LaneOrders;

/// The bare updates of several runs, one run in every lane. Not thread-safe.
///
/// A lane's numbers are those of {@link Descent}, bit for bit: update rules work on each parameter
/// by itself, so that one rule can have all parameters of all runs.
final class SideBySide {
  private final int lanes;
  private final LaneEvaluator evaluator;
  private final UpdateRule rule;
  private final LearningRates learningRates;
  // parameters × lanes
  private final double[] theta;
  private final double[] gradients;
  private int updates;

  /// @param batches where orders are cut; its own orders are not asked
  SideBySide(Objective objective, Experiment experiment, BatchSampler batches, int lanes) {
    this.lanes = lanes;
    evaluator = objective.laneEvaluator();
    double[] start = experiment.startingPoint();
    rule = experiment.optimizer().rule(start.length * lanes);
    learningRates = LearningRates.of(experiment, batches);
    theta = new double[start.length * lanes];
    for (int p = 0; p < start.length; p++) Arrays.fill(theta, p * lanes, (p + 1) * lanes, start[p]);
    gradients = new double[theta.length];
  }

  /// Makes the next update of every run.
  ///
  /// @param orders of the epoch
  /// @param batch which positions make up the batches
  void step(LaneOrders orders, Batch batch) {
    evaluator.batchGradients(theta, lanes, orders, batch.from(), batch.to(), gradients);
    rule.step(theta, gradients, learningRates.at(updates++));
  }

  /// Adds the squares of all parameters of all runs to their sums, each of which is not finite from
  /// the time on when its parameter is not.
  ///
  /// @param sums parameters × lanes. Overwritten.
  void addSquaresTo(double[] sums) {
    for (int i = 0; i < sums.length; i++) sums[i] = Math.fma(theta[i], theta[i], sums[i]);
  }

  /// Records the parameters of each run.
  void recordParametersIn(LaneRecorder recorder) {
    recorder.record(theta);
  }

  /// Projects the parameters of each run.
  ///
  /// @param points dimensions × lanes. Overwritten.
  void project(Projection projection, double[] points) {
    projection.project(theta, lanes, points);
  }

  /// Records the gradients of the last update of each run.
  void recordGradientsIn(LaneRecorder recorder) {
    recorder.record(gradients);
  }
}
