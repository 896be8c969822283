package org.batchscope.network.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.random.SplitMix64;

/// The layers of a multi-layer perceptron on given data, and where their parameters lie in the flat
/// array: layer by layer, first the weights of each unit in turn, then the biases.
///
/// @param sizes inputs, units of every hidden layer, outputs
/// @param hidden the activation of the hidden layers
/// @param output that of the last layer
public record Layers(List<Integer> sizes, Activation hidden, Output output) {
  public Layers {
    sizes = List.copyOf(sizes);
  }

  /// @param inputs number of features
  /// @param classes number of classes, of which softmax has one output each; the others have one
  static Layers of(Network.Mlp mlp, int inputs, int classes) {
    List<Integer> sizes = new ArrayList<>();
    sizes.add(inputs);
    sizes.addAll(mlp.hidden());
    sizes.add(mlp.output() == Output.SOFTMAX ? classes : 1);
    return new Layers(sizes, mlp.activation(), mlp.output());
  }

  /// The activation of the first layer: a hidden one's, or nothing yet for the last one.
  Activation first() {
    return count() == 1 ? Activation.IDENTITY : hidden;
  }

  /// Number of layers with weights.
  int count() {
    return sizes.size() - 1;
  }

  /// Number of values that go into layer `layer`, from 0.
  public int inputs(int layer) {
    return sizes.get(layer);
  }

  /// Number of units of layer `layer`, from 0.
  int units(int layer) {
    return sizes.get(layer + 1);
  }

  /// Where the parameters of layer `layer` begin.
  int offset(int layer) {
    int offset = 0;
    for (int l = 0; l < layer; l++) offset += units(l) * (inputs(l) + 1);
    return offset;
  }

  int parameterCount() {
    return offset(count());
  }

  /// `w<layer>_<unit>_<input>` and `b<layer>_<unit>`, each numbered from 1.
  List<String> parameterNames() {
    List<String> names = new ArrayList<>();
    for (int layer = 0; layer < count(); layer++) {
      for (int unit = 1; unit <= units(layer); unit++)
        for (int input = 1; input <= inputs(layer); input++)
          names.add("w" + (layer + 1) + "_" + unit + "_" + input);
      for (int unit = 1; unit <= units(layer); unit++) names.add("b" + (layer + 1) + "_" + unit);
    }
    return names;
  }

  /// Weights uniform between ±√(6 / (inputs + units)) and biases of 0, as Keras begins.
  ///
  /// @see "Glorot and Bengio 2010, Understanding the difficulty of training deep feedforward neural
  ///   networks"
  double[] glorotUniform(long seed) {
    SplitMix64 random = new SplitMix64(seed);
    double[] theta = new double[parameterCount()];
    for (int layer = 0; layer < count(); layer++) {
      double limit = StrictMath.sqrt(6.0 / (inputs(layer) + units(layer)));
      int offset = offset(layer);
      int weights = units(layer) * inputs(layer);
      Arrays.setAll(
          theta,
          p ->
              p >= offset && p < offset + weights
                  ? limit * (2 * random.nextUniform() - 1)
                  : theta[p]);
    }
    return theta;
  }
}
