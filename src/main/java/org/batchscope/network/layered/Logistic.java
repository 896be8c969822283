package org.batchscope.network.layered;

import java.util.Optional;
import org.batchscope.network.Activation;

/// An activation that is offset + scale / (1 + exp(rate·z)). Of a sum the exponential is a product,
/// so that many sums of few parts need few exponentials.
record Logistic(double rate, double scale, double offset) {
  /// Empty for activations that are not of this kind.
  static Optional<Logistic> of(Activation activation) {
    return switch (activation) {
      case SIGMOID -> Optional.of(new Logistic(-1, 1, 0));
      case TANH -> Optional.of(new Logistic(2, -2, 1));
      case IDENTITY, RELU -> Optional.empty();
    };
  }
}
