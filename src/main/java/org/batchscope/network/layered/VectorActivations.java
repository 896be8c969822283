package org.batchscope.network.layered;

import static org.batchscope.network.arithmetic.VectorFunctions.SPECIES;
import static org.batchscope.network.arithmetic.VectorFunctions.load;

import jdk.incubator.vector.DoubleVector;
import org.batchscope.network.Activation;
import org.batchscope.network.arithmetic.VectorFunctions;

/// {@link Activation} in a processor's vectors, with the same bits. Every activation has loops of
/// its own, as vectors are fast only where the compiler knows what is done with them.
final class VectorActivations {
  private static final int WIDTH = SPECIES.length();

  private VectorActivations() {}

  /// Applies an activation to sums of weighted inputs.
  ///
  /// @param z Overwritten.
  /// @param size how many values: full vectors
  static void apply(Activation activation, double[] z, int size) {
    switch (activation) {
      case IDENTITY -> {}
      case SIGMOID -> sigmoid(z, size);
      case TANH -> tanh(z, size);
      case RELU -> {
        for (int i = 0; i < size; i += WIDTH) VectorFunctions.relu(load(z, i)).intoArray(z, i);
      }
    }
  }

  /// Seldom is a sum so far from 0 that it takes more steps; from there on, they are taken.
  private static void tanh(double[] z, int size) {
    int i = 0;
    for (; i < size; i += WIDTH) {
      DoubleVector sums = load(z, i);
      if (VectorFunctions.anyIsFar(sums)) break;
      VectorFunctions.tanhOfNear(sums).intoArray(z, i);
    }
    for (; i < size; i += WIDTH) VectorFunctions.tanh(load(z, i)).intoArray(z, i);
  }

  private static void sigmoid(double[] values, int size) {
    for (int i = 0; i < size; i += WIDTH) {
      DoubleVector z = load(values, i);
      DoubleVector e = VectorFunctions.expOfNegativeMagnitude(z);
      VectorFunctions.sigmoid(z, e).intoArray(values, i);
    }
  }

  /// Multiplies values by the derivative of an activation, which each activation tells by itself.
  ///
  /// @param a activations, as `apply` made them. Not modified.
  /// @param slopes Overwritten.
  /// @param size how many values: full vectors
  static void multiplyByDerivative(Activation activation, double[] a, double[] slopes, int size) {
    switch (activation) {
      case IDENTITY -> {}
      case SIGMOID -> {
        for (int i = 0; i < size; i += WIDTH)
          load(slopes, i).mul(VectorFunctions.sigmoidDerivative(load(a, i))).intoArray(slopes, i);
      }
      case TANH -> {
        for (int i = 0; i < size; i += WIDTH)
          load(slopes, i).mul(VectorFunctions.tanhDerivative(load(a, i))).intoArray(slopes, i);
      }
      case RELU -> {
        for (int i = 0; i < size; i += WIDTH)
          VectorFunctions.wherePositive(load(a, i), load(slopes, i)).intoArray(slopes, i);
      }
    }
  }
}
