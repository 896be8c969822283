package org.batchscope.optimizer;

import java.util.Arrays;

/// {@link Optimizer.AdaGrad} in the middle of a run.
final class AdaGradRule implements UpdateRule {
  private final double epsilon;
  private final double[] accumulator;

  AdaGradRule(Optimizer.AdaGrad adaGrad, int parameterCount) {
    epsilon = adaGrad.epsilon();
    accumulator = new double[parameterCount];
    Arrays.fill(accumulator, adaGrad.initialAccumulator());
  }

  @Override
  public void step(double[] theta, double[] gradient, double learningRate) {
    for (int p = 0; p < theta.length; p++) {
      accumulator[p] += gradient[p] * gradient[p];
      theta[p] -= learningRate * gradient[p] / Math.sqrt(accumulator[p] + epsilon);
    }
  }
}
