package org.batchscope.network;

import java.util.List;

/// A network with exactly two trainable parameters, so that loss surface and path are exact.
public sealed interface Network {
  /// One neuron. With one feature ŷ = act(w·x + b); with two features ŷ = act(w1·x1 + w2·x2).
  record Neuron(Activation activation) implements Network {}

  /// Two layers of one unit, ŷ = v·tanh(w·x): a saddle at the origin between two equal valleys,
  /// because (w, v) and (−w, −v) predict the same.
  record Chain() implements Network {}

  /// The parameters' names in the order of the flat parameter array.
  default List<String> parameterNames(int featureCount) {
    return switch (this) {
      case Neuron _ -> featureCount == 1 ? List.of("w", "b") : List.of("w1", "w2");
      case Chain _ -> List.of("w", "v");
    };
  }

  /// The most features that leave the network with two parameters.
  default int maxFeatureCount() {
    return switch (this) {
      case Neuron _ -> 2;
      case Chain _ -> 1;
    };
  }
}
