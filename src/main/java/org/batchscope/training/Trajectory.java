package org.batchscope.training;

import java.util.Arrays;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.BatchSampler;

/// The history of one run of U updates: U + 1 points, and at the first U of them the gradients.
/// Immutable.
public final class Trajectory implements ParameterPath {
  private final BatchSampler sampler;
  private final LearningRates learningRates;
  private final int parameterCount;
  private final int updates;
  private final double[] parameters;
  private final double[] losses;
  private final double[] batchGradients;
  private final double[] fullGradients;
  private final Outcome outcome;

  /// Takes over the arrays, which must not be changed afterwards. Rows are updates.
  ///
  /// @param parameters at least (updates + 1) × parameterCount
  /// @param losses at least updates + 1
  /// @param batchGradients at least updates × parameterCount
  /// @param fullGradients at least updates × parameterCount
  Trajectory(
      BatchSampler sampler,
      LearningRates learningRates,
      int parameterCount,
      int updates,
      double[] parameters,
      double[] losses,
      double[] batchGradients,
      double[] fullGradients,
      Outcome outcome) {
    this.sampler = sampler;
    this.learningRates = learningRates;
    this.parameterCount = parameterCount;
    this.updates = updates;
    this.parameters = parameters;
    this.losses = losses;
    this.batchGradients = batchGradients;
    this.fullGradients = fullGradients;
    this.outcome = outcome;
  }

  /// U, the number of updates that were made.
  @Override
  public int updates() {
    return updates;
  }

  public int parameterCount() {
    return parameterCount;
  }

  public Outcome outcome() {
    return outcome;
  }

  /// Which samples made up the batches of this run.
  public BatchSampler sampler() {
    return sampler;
  }

  /// The learning rates of this run's updates.
  public LearningRates learningRates() {
    return learningRates;
  }

  /// A parameter before update `update`, or at the end of the run for update U.
  @Override
  public double parameter(int update, int parameter) {
    return parameters[update * parameterCount + parameter];
  }

  /// All parameters before update `update`, or at the end of the run for update U; a copy.
  public double[] parametersAt(int update) {
    double[] theta = new double[parameterCount];
    System.arraycopy(parameters, update * parameterCount, theta, 0, parameterCount);
    return theta;
  }

  /// Loss over all samples before update `update`, or at the end of the run for update U.
  public double loss(int update) {
    return losses[update];
  }

  /// One component of the gradient of the batch that made update `update`.
  public double batchGradient(int update, int parameter) {
    return batchGradients[update * parameterCount + parameter];
  }

  /// One component of the full gradient before update `update`.
  public double fullGradient(int update, int parameter) {
    return fullGradients[update * parameterCount + parameter];
  }

  /// The batch of update `update`, as a range of its epoch's order.
  public Batch batch(int update) {
    return sampler.batch(update);
  }

  /// Number of samples processed before update `update`.
  public long samplesProcessed(int update) {
    Batch next = sampler.batch(update);
    long perEpoch = sampler.batch(sampler.updatesPerEpoch() - 1).to();
    return next.epoch() * perEpoch + next.from();
  }

  /// The gradient of the batch that made update `update`; a copy.
  public double[] batchGradientAt(int update) {
    return Arrays.copyOfRange(
        batchGradients, update * parameterCount, (update + 1) * parameterCount);
  }

  /// The full gradient before update `update`; a copy.
  public double[] fullGradientAt(int update) {
    return Arrays.copyOfRange(
        fullGradients, update * parameterCount, (update + 1) * parameterCount);
  }

  /// Angle from the full gradient to the batch's gradient at update `update`. With plain gradient
  /// descent the angle between the steps is the same, as both are turned by half a circle; with
  /// momentum, steps also depend on earlier gradients.
  ///
  /// @return radians: for two parameters counter-clockwise positive, from −π to π; for more from 0
  ///   to π; NaN if a gradient is zero
  public double angleRadians(int update) {
    return Angle.radians(fullGradientAt(update), batchGradientAt(update));
  }
}
