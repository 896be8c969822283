package org.batchscope.network.layered;

import java.util.Arrays;
import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.arithmetic.Exponentials;

/// The way of one sample through the layers and back, number by number, with the bits that {@link
/// LayeredTerms} gives it among others: for batches below {@link Evaluator#FEWEST_TOGETHER}. Not
/// thread-safe.
final class SingleSample {
  private final Layers layers;
  private final Loss loss;
  private final double[][] features;
  private final double[] targets;
  // inputs, then the activations of every layer
  private final double[][] activations;
  // of every layer, the loss by the sums of its units
  private final double[][] slopes;

  SingleSample(LayeredSamples samples, Loss loss) {
    layers = samples.layers();
    this.loss = loss;
    features = samples.features();
    targets = samples.targets();
    activations = layers.sizes().stream().map(double[]::new).toArray(double[][]::new);
    slopes = Arrays.stream(activations).skip(1).map(double[]::clone).toArray(double[][]::new);
  }

  /// Adds the gradient of a sample's loss.
  ///
  /// @param gradient one value for every parameter. Overwritten.
  void addGradient(double[] theta, int sample, double[] gradient) {
    for (int j = 0; j < features.length; j++) activations[0][j] = features[j][sample];
    for (int layer = 0; layer < layers.count(); layer++) forward(theta, layer);
    makeOutputSlopes(targets[sample]);
    for (int layer = layers.count() - 1; layer >= 0; layer--) {
      addGradient(layer, gradient);
      if (layer > 0) passBack(theta, layer);
    }
  }

  private void forward(double[] theta, int layer) {
    double[] in = activations[layer];
    double[] out = activations[layer + 1];
    int weight = layers.offset(layer);
    int biases = weight + out.length * in.length;
    boolean hidden = layer < layers.count() - 1;
    for (int unit = 0; unit < out.length; unit++) {
      double sum = theta[biases + unit];
      for (double value : in) sum = Math.fma(theta[weight++], value, sum);
      out[unit] = hidden ? layers.hidden().of(sum) : sum;
    }
  }

  /// Turns the sums of the last layer into outputs, and makes their slopes.
  private void makeOutputSlopes(double target) {
    double[] outputs = activations[layers.count()];
    double[] last = slopes[layers.count() - 1];
    switch (layers.output()) {
      case LINEAR -> last[0] = 2 * (outputs[0] - target);
      case SIGMOID -> {
        double output = Activation.SIGMOID.of(outputs[0]);
        last[0] =
            loss == Loss.MSE
                ? Activation.SIGMOID.timesDerivative(2 * (output - target), output)
                : output - target;
      }
      case SOFTMAX -> {
        softmax(outputs);
        for (int k = 0; k < outputs.length; k++)
          last[k] = target == k ? outputs[k] - 1 : outputs[k];
      }
    }
  }

  private static void softmax(double[] z) {
    double largest = z[0];
    for (double sum : z) largest = Math.max(largest, sum);
    double sum = 0;
    for (int k = 0; k < z.length; k++) {
      z[k] = Exponentials.ofNegativeMagnitude(z[k] - largest);
      sum += z[k];
    }
    for (int k = 0; k < z.length; k++) z[k] /= sum;
  }

  private void addGradient(int layer, double[] gradient) {
    int p = layers.offset(layer);
    for (double slope : slopes[layer])
      for (double input : activations[layer]) {
        gradient[p] = Math.fma(slope, input, gradient[p]);
        p++;
      }
    for (double slope : slopes[layer]) gradient[p++] += slope;
  }

  private void passBack(double[] theta, int layer) {
    double[] in = activations[layer];
    double[] before = slopes[layer - 1];
    int weights = layers.offset(layer);
    for (int j = 0; j < in.length; j++) {
      double sum = 0;
      for (int unit = 0; unit < slopes[layer].length; unit++)
        sum = Math.fma(theta[weights + unit * in.length + j], slopes[layer][unit], sum);
      before[j] = layers.hidden().timesDerivative(sum, in[j]);
    }
  }
}
