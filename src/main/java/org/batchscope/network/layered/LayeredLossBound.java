package org.batchscope.network.layered;

import java.util.stream.Stream;
import org.batchscope.network.Loss;
import org.batchscope.network.Output;
import org.batchscope.network.arithmetic.Magnitudes;

/// The bound of a multi-layer perceptron: magnitudes go through its layers.
///
/// @param count how many samples there are
/// @param feature the largest magnitude among all features
/// @param target the largest magnitude among the targets
record LayeredLossBound(Layers layers, Loss loss, int count, double feature, double target) {
  static LayeredLossBound of(LayeredSamples samples, Loss loss) {
    double feature = Stream.of(samples.features()).mapToDouble(Magnitudes::largest).max().orElse(0);
    double target = Magnitudes.largest(samples.targets());
    return new LayeredLossBound(samples.layers(), loss, samples.count(), feature, target);
  }

  /// How large the mean loss can be at most, at almost no cost; may be infinite.
  ///
  /// @param theta finite. Not modified.
  double at(double[] theta) {
    double largest = feature;
    for (int layer = 0; layer < layers.count(); layer++) {
      double sum = largestSum(theta, layer, largest);
      largest = layer == layers.count() - 1 ? sum : activation(sum);
    }
    double bound =
        switch (loss) {
          case LOG_LOSS -> Math.log(2) + largest;
          // ln Σ exp(z) − zₖ ≤ ln K + max z − min z
          case CROSS_ENTROPY -> Math.log(layers.units(layers.count() - 1)) + 2 * largest;
          case MSE -> {
            double output = layers.output() == Output.SIGMOID ? 1 : largest;
            yield (output + target) * (output + target);
          }
        };
    return Magnitudes.boundOfMean(bound, count);
  }

  private double activation(double sum) {
    return switch (layers.hidden()) {
      case SIGMOID -> 1;
      case TANH -> Math.min(1, sum);
      case RELU, IDENTITY -> sum;
    };
  }

  private double largestSum(double[] theta, int layer, double input) {
    int weights = layers.offset(layer);
    int biases = weights + layers.units(layer) * layers.inputs(layer);
    double largest = 0;
    for (int unit = 0; unit < layers.units(layer); unit++) {
      double sum = Math.abs(theta[biases + unit]);
      for (int j = 0; j < layers.inputs(layer); j++)
        sum += Math.abs(theta[weights + unit * layers.inputs(layer) + j]) * input;
      largest = Math.max(largest, sum);
    }
    return largest;
  }
}
