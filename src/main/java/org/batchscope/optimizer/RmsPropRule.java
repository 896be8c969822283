package org.batchscope.optimizer;

/// {@link Optimizer.RmsProp} in the middle of a run.
final class RmsPropRule implements UpdateRule {
  private final double rho;
  private final double momentum;
  private final double epsilon;
  private final double[] meanSquare;
  private final double[] velocity;

  RmsPropRule(Optimizer.RmsProp rmsProp, int parameterCount) {
    rho = rmsProp.rho();
    momentum = rmsProp.momentum();
    epsilon = rmsProp.epsilon();
    meanSquare = new double[parameterCount];
    velocity = new double[parameterCount];
  }

  @Override
  public void step(double[] theta, double[] gradient, double learningRate) {
    for (int p = 0; p < theta.length; p++) {
      double g = gradient[p];
      meanSquare[p] = rho * meanSquare[p] + (1 - rho) * (g * g);
      velocity[p] = momentum * velocity[p] + learningRate * g / Math.sqrt(meanSquare[p] + epsilon);
      theta[p] -= velocity[p];
    }
  }
}
