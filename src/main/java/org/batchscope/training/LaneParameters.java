package org.batchscope.training;

import java.util.Arrays;
import org.batchscope.optimizer.UpdateRule;
import org.batchscope.sampling.BatchSampler;

/// The parameters of several runs of an experiment, one run in every lane, and how gradients change
/// them. Not thread-safe.
///
/// A lane's numbers are those of {@link Descent}, bit for bit: update rules work on each parameter
/// by itself, so that one rule can have all parameters of all runs.
final class LaneParameters {
  // parameters × lanes
  private final double[] theta;
  private final UpdateRule rule;
  private final LearningRates learningRates;
  private int updates;

  /// At the start of the runs.
  ///
  /// @param batches those of the runs, as far as learning rates depend on them
  LaneParameters(Experiment experiment, BatchSampler batches, int lanes) {
    double[] start = experiment.startingPoint();
    theta = new double[start.length * lanes];
    for (int p = 0; p < start.length; p++) Arrays.fill(theta, p * lanes, (p + 1) * lanes, start[p]);
    rule = experiment.optimizer().rule(theta.length);
    learningRates = LearningRates.of(experiment, batches);
  }

  /// Parameters × lanes, as they are now. Shared, not to be modified.
  double[] theta() {
    return theta;
  }

  /// Makes the next update of every run.
  ///
  /// @param gradients parameters × lanes. Not modified.
  void update(double[] gradients) {
    rule.step(theta, gradients, learningRates.at(updates++));
  }

  /// η of the next updates, which somebody else makes.
  double[] takeLearningRates(int count) {
    double[] taken = learningRates.from(updates, count);
    updates += count;
    return taken;
  }
}
