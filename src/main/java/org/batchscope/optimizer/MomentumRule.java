package org.batchscope.optimizer;

/// {@link Optimizer.Momentum} in the middle of a run.
final class MomentumRule implements UpdateRule {
  private final double momentum;
  private final double[] velocity;

  MomentumRule(double momentum, int parameterCount) {
    this.momentum = momentum;
    velocity = new double[parameterCount];
  }

  @Override
  public void step(double[] theta, double[] gradient, double learningRate) {
    for (int p = 0; p < theta.length; p++) {
      velocity[p] = momentum * velocity[p] - learningRate * gradient[p];
      theta[p] += velocity[p];
    }
  }
}
