package org.batchscope.optimizer;

/// An optimizer in the middle of a run; it may remember earlier gradients. What it does to a
/// parameter does not depend on the others; one that is not finite stays so.
@FunctionalInterface
public interface UpdateRule {
  /// Takes one step.
  ///
  /// @param theta the parameters. Overwritten.
  /// @param gradient of the loss at `theta`. Not modified.
  /// @param learningRate η of this update, at least 0
  void step(double[] theta, double[] gradient, double learningRate);
}
