package org.batchscope.network;

import org.batchscope.network.arithmetic.ElementaryFunctions;
import org.batchscope.network.arithmetic.Exponentials;

/// What a neuron does to the sum of its weighted inputs.
public enum Activation {
  IDENTITY("identity"),
  SIGMOID("sigmoid"),
  TANH("tanh"),
  RELU("relu");

  private final String id;

  Activation(String id) {
    this.id = id;
  }

  /// The name used in scenarios and on the command line.
  public String id() {
    return id;
  }

  /// The activation of a sum of weighted inputs.
  public double of(double z) {
    return switch (this) {
      case IDENTITY -> z;
      case SIGMOID -> ElementaryFunctions.sigmoid(z, Exponentials.ofNegativeMagnitude(z));
      case TANH -> ElementaryFunctions.tanh(z);
      case RELU -> Math.max(0, z);
    };
  }

  /// A slope times the derivative of this activation, which each activation tells by itself. ReLU's
  /// derivative at 0 is taken as 0.
  ///
  /// @param a the activation, as {@link #of} made it
  public double timesDerivative(double slope, double a) {
    return switch (this) {
      case IDENTITY -> slope;
      case SIGMOID -> slope * (a * (1 - a));
      case TANH -> slope * (1 - a * a);
      case RELU -> a > 0 ? slope : 0;
    };
  }

  /// Applies this activation to the first `count` values, with the bits of {@link #of}.
  ///
  /// @param z sums of weighted inputs, of which activations are made. Overwritten.
  public void apply(double[] z, int count, Exponentials exponentials) {
    switch (this) {
      case IDENTITY -> {}
      case SIGMOID -> {
        double[] e = exponentials.ofNegativeMagnitudes(z, count);
        for (int i = 0; i < count; i++) z[i] = ElementaryFunctions.sigmoid(z[i], e[i]);
      }
      case TANH -> {
        // in two loops, as all constants in one are too many for the processor's registers
        for (int i = 0; i < count; i++) z[i] = ElementaryFunctions.near(z[i]);
        for (int i = 0; i < count; i++) z[i] = ElementaryFunctions.tanhOfNear(z[i]);
      }
      case RELU -> {
        for (int i = 0; i < count; i++) z[i] = Math.max(0, z[i]);
      }
    }
  }

  /// Multiplies values by the derivative of this activation, with the bits of {@link
  /// #timesDerivative}.
  ///
  /// @param a activations, as `apply` made them. Not modified.
  /// @param slopes Overwritten.
  public void multiplyByDerivative(double[] a, double[] slopes, int count) {
    switch (this) {
      case IDENTITY -> {}
      case SIGMOID -> {
        for (int i = 0; i < count; i++) slopes[i] *= a[i] * (1 - a[i]);
      }
      case TANH -> {
        for (int i = 0; i < count; i++) slopes[i] *= 1 - a[i] * a[i];
      }
      case RELU -> {
        for (int i = 0; i < count; i++) slopes[i] = a[i] > 0 ? slopes[i] : 0;
      }
    }
  }

  /// The derivatives of (ŷ − y)² by the sum of weighted inputs: 2(ŷ − y) times the derivative of
  /// this activation, which each activation tells by itself. ReLU's derivative at 0 is taken as 0.
  ///
  /// @param a activations ŷ, as `apply` made them. Not modified.
  /// @param targets y. Not modified.
  /// @param slopes Overwritten.
  public void squaredErrorSlopes(double[] a, double[] targets, double[] slopes, int count) {
    switch (this) {
      case IDENTITY -> {
        for (int i = 0; i < count; i++) slopes[i] = 2 * (a[i] - targets[i]);
      }
      case SIGMOID -> {
        for (int i = 0; i < count; i++) slopes[i] = 2 * (a[i] - targets[i]) * (a[i] * (1 - a[i]));
      }
      case TANH -> {
        for (int i = 0; i < count; i++) slopes[i] = 2 * (a[i] - targets[i]) * (1 - a[i] * a[i]);
      }
      case RELU -> {
        for (int i = 0; i < count; i++) slopes[i] = a[i] > 0 ? 2 * (a[i] - targets[i]) : 0;
      }
    }
  }
}
