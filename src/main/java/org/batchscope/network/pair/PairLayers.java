package org.batchscope.network.pair;

import java.util.List;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.network.ParameterPlane;
import org.batchscope.network.layered.LayeredSamples;
import org.batchscope.network.layered.Layers;

/// A network with two parameters as a multi-layer perceptron, most of whose parameters are fixed.
///
/// @param layers of that
/// @param fixed its parameters, where the two are 0
/// @param first the place of the first one among them
/// @param second the place of the second one
record PairLayers(Layers layers, double[] fixed, int first, int second) {
  static PairLayers of(Network.Pair network, Loss loss, int features) {
    return switch (network) {
      // ŷ = v·tanh(w·x + 0) + 0
      case Network.Chain() ->
          new PairLayers(hidden(1, Activation.TANH), new double[] {0, 0, 0, 0}, 0, 2);
      case Network.Neuron(Activation activation) -> {
        if (loss == Loss.LOG_LOSS) yield neuron(features, Output.SIGMOID);
        if (activation == Activation.IDENTITY) yield neuron(features, Output.LINEAR);
        // ŷ = 1·act(z) + 0
        double[] fixed = new double[features + 3];
        fixed[features + 1] = 1;
        yield new PairLayers(hidden(features, activation), fixed, 0, 1);
      }
    };
  }

  private static PairLayers neuron(int features, Output output) {
    Layers layers = new Layers(List.of(features, 1), Activation.IDENTITY, output);
    return new PairLayers(layers, new double[features + 1], 0, 1);
  }

  private static Layers hidden(int features, Activation activation) {
    return new Layers(List.of(features, 1, 1), activation, Output.LINEAR);
  }

  /// The same samples.
  LayeredSamples samples(Samples samples) {
    double[][] features =
        layers.inputs(0) == 1
            ? new double[][] {samples.first()}
            : new double[][] {samples.first(), samples.second()};
    return new LayeredSamples(layers, features, samples.targets());
  }

  /// The same plane.
  ParameterPlane plane(ParameterPlane plane) {
    return new ParameterPlane(
        with(plane.origin(), fixed),
        with(plane.u(), new double[fixed.length]),
        with(plane.v(), new double[fixed.length]));
  }

  private double[] with(double[] pair, double[] others) {
    double[] parameters = others.clone();
    parameters[first] = pair[0];
    parameters[second] = pair[1];
    return parameters;
  }
}
