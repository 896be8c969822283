package org.batchscope.network.layered;

import static org.batchscope.network.arithmetic.VectorFunctions.SPECIES;

import java.util.stream.IntStream;

/// The way forward through the layers in a processor's vectors, for some samples at a time. Who has
/// one fills its weights and what goes into the first layer. Not thread-safe.
final class VectorLayers {
  private static final int WIDTH = SPECIES.length();

  private final Layers layers;

  /// Parameters × lanes of a vector.
  final double[] weights;

  /// Of every layer.
  final VectorMatrix[] matrices;

  /// Where those of every layer stand among the weights.
  final int[] biases;

  /// Inputs, then the activations of every layer, sums in the last one: units × rows, a vector of
  /// lanes for each sample.
  final double[][] activations;

  /// @param mostRows the most samples at a time
  VectorLayers(Layers layers, int mostRows) {
    this.layers = layers;
    weights = new double[layers.parameterCount() * WIDTH];
    matrices = matrices(layers, weights);
    biases =
        IntStream.range(0, layers.count())
            .map(layer -> layers.offset(layer) + layers.units(layer) * layers.inputs(layer))
            .toArray();
    activations =
        layers.sizes().stream()
            .map(size -> new double[size * mostRows * WIDTH])
            .toArray(double[][]::new);
  }

  /// Every layer's matrix among parameters.
  ///
  /// @param parameters parameters × lanes of a vector. Shared.
  static VectorMatrix[] matrices(Layers layers, double[] parameters) {
    return IntStream.range(0, layers.count())
        .mapToObj(layer -> {
          int inputs = layers.inputs(layer);
          return new VectorMatrix(
              parameters, layers.offset(layer), layers.units(layer), inputs, inputs, 1);
        })
        .toArray(VectorMatrix[]::new);
  }

  /// From what goes into a layer to the sums of the last one.
  void run(int firstLayer, int rows) {
    int size = rows * WIDTH;
    for (int layer = firstLayer; layer < layers.count(); layer++) {
      double[] out = activations[layer + 1];
      matrices[layer].multiply(weights, biases[layer], activations[layer], out, size);
      if (layer < layers.count() - 1)
        VectorActivations.apply(layers.hidden(), out, layers.units(layer) * size);
    }
  }
}
