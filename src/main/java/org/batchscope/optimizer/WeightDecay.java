package org.batchscope.optimizer;

/// Shrinks all parameters before each step of another rule: θ ← θ − η·λ·θ.
///
/// @param weightDecay λ
record WeightDecay(double weightDecay, UpdateRule rule) implements UpdateRule {
  @Override
  public void step(double[] theta, double[] gradient, double learningRate) {
    for (int p = 0; p < theta.length; p++) theta[p] -= learningRate * weightDecay * theta[p];
    rule.step(theta, gradient, learningRate);
  }
}
