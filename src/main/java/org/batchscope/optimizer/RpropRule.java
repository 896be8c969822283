package org.batchscope.optimizer;

import java.util.Arrays;

/// {@link Optimizer.Rprop} in the middle of a run.
final class RpropRule implements UpdateRule {
  private static final double GROWTH = 1.2;
  private static final double SHRINKAGE = 0.5;
  private static final double LONGEST = 50;
  private static final double SHORTEST = 1e-6;

  private final double[] stepSize;
  private final double[] before;
  private boolean first = true;

  RpropRule(int parameterCount) {
    stepSize = new double[parameterCount];
    before = new double[parameterCount];
  }

  @Override
  public void step(double[] theta, double[] gradient, double learningRate) {
    if (first) Arrays.fill(stepSize, learningRate);
    first = false;
    for (int p = 0; p < theta.length; p++) {
      // of the signs, as a product of small gradients may be zero
      double agreement = Math.signum(gradient[p]) * Math.signum(before[p]);
      if (agreement > 0) stepSize[p] = Math.min(GROWTH * stepSize[p], LONGEST);
      if (agreement < 0) stepSize[p] = Math.max(SHRINKAGE * stepSize[p], SHORTEST);
      before[p] = agreement < 0 ? 0 : gradient[p];
      theta[p] -= Math.signum(before[p]) * stepSize[p];
    }
  }
}
