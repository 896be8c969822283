package org.batchscope.network;

import java.util.List;
import org.batchscope.data.DataChoice;

/// A network: neuron and chain have exactly two trainable parameters, so that loss surface and path
/// are exact; of a multi-layer perceptron a plane through its parameters is seen.
public sealed interface Network {
  /// A network with exactly two parameters.
  sealed interface Pair extends Network {}

  /// One neuron. With one feature ŷ = act(w·x + b); with two features ŷ = act(w1·x1 + w2·x2).
  record Neuron(Activation activation) implements Pair {
    /// The most features.
    public static final int MOST_FEATURES = 2;
  }

  /// Two layers of one unit, ŷ = v·tanh(w·x): a saddle at the origin between two equal valleys,
  /// because (w, v) and (−w, −v) predict the same.
  record Chain() implements Pair {
    /// The most features.
    public static final int MOST_FEATURES = 1;
  }

  /// A multi-layer perceptron: one or two hidden layers, every unit with a bias.
  ///
  /// @param hidden units of each hidden layer, 1 to 64
  /// @param activation of the hidden layers: sigmoid, tanh or ReLU
  /// @param output what the last layer makes of its sums
  record Mlp(List<Integer> hidden, Activation activation, Output output) implements Network {
    /// The most hidden layers.
    public static final int MOST_LAYERS = 2;

    /// The most units of a layer.
    public static final int MOST_UNITS = 64;

    public Mlp {
      hidden = List.copyOf(hidden);
      if (hidden.isEmpty() || hidden.size() > MOST_LAYERS)
        throw new IllegalArgumentException("1 or 2 hidden layers are needed but were " + hidden);
      if (!hidden.stream().allMatch(units -> units >= 1 && units <= MOST_UNITS))
        throw new IllegalArgumentException("layers have 1 to 64 units but were " + hidden);
      if (activation == Activation.IDENTITY)
        throw new IllegalArgumentException("hidden layers need an activation that is not linear");
    }

    /// The same with another output.
    public Mlp with(Output changed) {
      return new Mlp(hidden, activation, changed);
    }
  }

  /// The most features that it takes.
  default int maxFeatureCount() {
    return switch (this) {
      case Neuron _ -> Neuron.MOST_FEATURES;
      case Chain _ -> Chain.MOST_FEATURES;
      case Mlp _ -> DataChoice.MOST_FEATURES;
    };
  }
}
