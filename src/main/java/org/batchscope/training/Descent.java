package org.batchscope.training;

import org.batchscope.network.Evaluator;
import org.batchscope.objective.Objective;
import org.batchscope.optimizer.UpdateRule;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.BatchSampler;

/// The bare updates of one run, one after the other: no history is kept. Not thread-safe.
public final class Descent {
  private final Objective objective;
  private final BatchSampler sampler;
  private final boolean fullBatch;
  private final Evaluator evaluator;
  private final UpdateRule rule;
  private final LearningRates learningRates;
  private final double[] theta;
  private final double[] gradient;
  private final int[] order;
  private final SummationOrder summation;
  private int epoch = -1;
  private int updates;
  private double lossBefore = Double.NaN;

  /// Before the first update, at the start of `experiment`.
  ///
  /// @param sampler which samples make up the batches; that of the experiment is not asked
  public Descent(Objective objective, Experiment experiment, BatchSampler sampler) {
    this.objective = objective;
    this.sampler = sampler;
    fullBatch = sampler.isFullBatch();
    evaluator = objective.evaluator();
    rule = experiment.optimizer().rule(objective.parameterCount());
    learningRates = LearningRates.of(experiment, sampler);
    theta = experiment.startingPoint();
    gradient = new double[objective.parameterCount()];
    order = new int[fullBatch ? 0 : objective.sampleCount()];
    summation = new SummationOrder(objective, sampler.orders().rule().drawsEachOnce());
  }

  /// Makes the next update.
  public void step() {
    if (fullBatch) {
      lossBefore = evaluator.lossAndGradient(theta, gradient);
    } else {
      Batch batch = sampler.batch(updates);
      if (batch.epoch() != epoch) sampler.orders().fill(epoch = batch.epoch(), order);
      summation.arrange(order, batch);
      evaluator.batchGradient(theta, order, batch.from(), batch.to(), gradient);
    }
    rule.step(theta, gradient, learningRates.at(updates));
    updates++;
  }

  /// Number of updates that were made.
  public int updates() {
    return updates;
  }

  /// Whether all parameters are finite.
  public boolean isFinite() {
    for (double parameter : theta) if (!Double.isFinite(parameter)) return false;
    return true;
  }

  /// Loss over all samples; not finite if a parameter is not.
  public double loss() {
    return evaluator.loss(theta);
  }

  /// Whether the loss over all samples is no greater than `bound`. That is seldom computed: it is
  /// clear as long as the parameters are small.
  public boolean lossIsWithin(double bound) {
    return objective.lossBound(theta) <= bound || loss() <= bound;
  }

  /// Loss over all samples before the last update, which only the full batch knows; otherwise NaN.
  double lossBefore() {
    return lossBefore;
  }

  /// The parameters; a copy.
  double[] point() {
    return theta.clone();
  }

  /// Copies the parameters, and the batch's gradient of the last update.
  ///
  /// @param parameters from `parametersFrom` on, Overwritten.
  /// @param gradients from `gradientsFrom` on, Overwritten.
  void copyTo(double[] parameters, int parametersFrom, double[] gradients, int gradientsFrom) {
    System.arraycopy(theta, 0, parameters, parametersFrom, theta.length);
    System.arraycopy(gradient, 0, gradients, gradientsFrom, theta.length);
  }

  /// Copies the parameters.
  ///
  /// @param parameters from `from` on, Overwritten.
  void copyTo(double[] parameters, int from) {
    System.arraycopy(theta, 0, parameters, from, theta.length);
  }
}
