package org.batchscope.optimizer;

/// {@link Optimizer.Nesterov} in the middle of a run.
final class NesterovRule implements UpdateRule {
  private final double momentum;
  private final double[] velocity;

  NesterovRule(double momentum, int parameterCount) {
    this.momentum = momentum;
    velocity = new double[parameterCount];
  }

  @Override
  public void step(double[] theta, double[] gradient, double learningRate) {
    for (int p = 0; p < theta.length; p++) {
      double plainStep = learningRate * gradient[p];
      velocity[p] = momentum * velocity[p] - plainStep;
      theta[p] += momentum * velocity[p] - plainStep;
    }
  }
}
