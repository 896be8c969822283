package org.batchscope.optimizer;

/// An update rule with its constants.
public sealed interface Optimizer {
  /// Stochastic gradient descent: θ ← θ − η·g.
  record Sgd() implements Optimizer {}

  /// Gradient descent with momentum: v ← m·v − η·g, θ ← θ + v, with v = 0 at the start.
  ///
  /// @param momentum m, from 0 (included) to 1 (excluded)
  record Momentum(double momentum) implements Optimizer {
    public Momentum {
      if (!(momentum >= 0 && momentum < 1))
        throw new IllegalArgumentException(
            "momentum must be at least 0 and below 1 but was " + momentum);
    }
  }

  /// The rule at the beginning of a run.
  ///
  /// @param learningRate η
  default UpdateRule rule(int parameterCount, double learningRate) {
    return switch (this) {
      case Sgd() ->
          (theta, gradient) -> {
            for (int p = 0; p < theta.length; p++) theta[p] -= learningRate * gradient[p];
          };
      case Momentum(double momentum) -> {
        double[] velocity = new double[parameterCount];
        yield (theta, gradient) -> {
          for (int p = 0; p < theta.length; p++) {
            velocity[p] = momentum * velocity[p] - learningRate * gradient[p];
            theta[p] += velocity[p];
          }
        };
      }
    };
  }
}
