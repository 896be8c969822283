package org.batchscope.optimizer;

/// {@link Optimizer.Adam} in the middle of a run.
final class AdamRule implements UpdateRule {
  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final double[] mean;
  private final double[] meanSquare;
  // β₁ᵗ and β₂ᵗ
  private double beta1Power = 1;
  private double beta2Power = 1;

  AdamRule(Optimizer.Adam adam, int parameterCount) {
    beta1 = adam.beta1();
    beta2 = adam.beta2();
    epsilon = adam.epsilon();
    mean = new double[parameterCount];
    meanSquare = new double[parameterCount];
  }

  @Override
  public void step(double[] theta, double[] gradient, double learningRate) {
    beta1Power *= beta1;
    beta2Power *= beta2;
    double unbiasedRate = learningRate * Math.sqrt(1 - beta2Power) / (1 - beta1Power);
    for (int p = 0; p < theta.length; p++) {
      double g = gradient[p];
      mean[p] += (1 - beta1) * (g - mean[p]);
      meanSquare[p] += (1 - beta2) * (g * g - meanSquare[p]);
      theta[p] -= unbiasedRate * mean[p] / (Math.sqrt(meanSquare[p]) + epsilon);
    }
  }
}
