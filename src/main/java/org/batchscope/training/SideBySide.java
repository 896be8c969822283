package org.batchscope.training;

import java.util.Arrays;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.network.Objective;
import org.batchscope.optimizer.UpdateRule;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.BatchSampler;

/// The bare updates of several runs, one run in every lane. Not thread-safe.
///
/// A lane's numbers are those of {@link Descent}, bit for bit: update rules work on each parameter
/// by itself, so that one rule can have the same parameter of all runs.
final class SideBySide {
  private final int lanes;
  private final LaneEvaluator evaluator;
  private final UpdateRule[] rules;
  private final LearningRates learningRates;
  private final double[][] theta;
  private final double[][] gradients;
  private int updates;

  /// @param batches where orders are cut; its own orders are not asked
  SideBySide(Objective objective, Experiment experiment, BatchSampler batches, int lanes) {
    this.lanes = lanes;
    evaluator = objective.laneEvaluator();
    double[] start = experiment.startingPoint();
    rules = new UpdateRule[start.length];
    Arrays.setAll(rules, p -> experiment.optimizer().rule(lanes));
    learningRates = LearningRates.of(experiment, batches);
    theta = new double[start.length][lanes];
    for (int p = 0; p < start.length; p++) Arrays.fill(theta[p], start[p]);
    gradients = new double[start.length][lanes];
  }

  /// Makes the next update of every run.
  ///
  /// @param orders of the epoch, positions × lanes. Not modified.
  /// @param batch which positions make up the batches
  void step(int[] orders, Batch batch) {
    evaluator.batchGradients(theta, lanes, orders, batch.from(), batch.to(), gradients);
    double learningRate = learningRates.at(updates++);
    for (int p = 0; p < rules.length; p++) rules[p].step(theta[p], gradients[p], learningRate);
  }

  /// Adds the squares of each run's parameters to its sum, which is not finite from the time on
  /// when a parameter is not.
  ///
  /// @param sums one for every lane. Overwritten.
  void addSquaresTo(double[] sums) {
    for (double[] parameter : theta)
      for (int lane = 0; lane < sums.length; lane++)
        sums[lane] = Math.fma(parameter[lane], parameter[lane], sums[lane]);
  }

  /// Records the parameters of each run.
  void recordParametersIn(LaneRecorder recorder) {
    recorder.record(theta);
  }

  /// Records the gradients of the last update of each run.
  void recordGradientsIn(LaneRecorder recorder) {
    recorder.record(gradients);
  }

  /// Copies the parameters of each run, one beside the other.
  ///
  /// @param paths one for every lane, from `from` on. Overwritten.
  void copyParametersTo(double[][] paths, int from) {
    copy(theta, paths, from);
  }

  /// Copies the gradients of the last update of each run, one beside the other.
  ///
  /// @param paths one for every lane, from `from` on. Overwritten.
  void copyGradientsTo(double[][] paths, int from) {
    copy(gradients, paths, from);
  }

  private void copy(double[][] values, double[][] paths, int from) {
    for (int lane = 0; lane < lanes; lane++)
      for (int p = 0; p < values.length; p++) paths[lane][from + p] = values[p][lane];
  }
}
