package org.batchscope.network.pair;

import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.arithmetic.ElementaryFunctions;

/// The gradient of one sample, number by number, with the bits that {@link SampleTerms} gives it
/// among others: for batches below {@link Evaluator#FEWEST_TOGETHER}.
///
/// @param loss one that two parameters can have
record SingleSample(Network.Pair network, Loss loss, Samples samples) {
  /// Adds the gradient of a sample's loss.
  ///
  /// @param theta two parameters. Not modified.
  /// @param gradient Overwritten.
  void addGradient(double[] theta, int sample, double[] gradient) {
    double x = samples.first()[sample];
    double y = samples.targets()[sample];
    switch (network) {
      case Network.Neuron(Activation activation) -> {
        double s = samples.second()[sample];
        double slope = slope(activation, Math.fma(theta[0], x, theta[1] * s), y);
        gradient[0] += slope * x;
        gradient[1] += slope * s;
      }
      case Network.Chain() -> {
        double hidden = ElementaryFunctions.tanh(theta[0] * x);
        double slope = 2 * (hidden * theta[1] - y);
        gradient[0] += slope * theta[1] * (1 - hidden * hidden) * x;
        gradient[1] += slope * hidden;
      }
    }
  }

  /// The derivative of a neuron's loss by the sum of its weighted inputs.
  private double slope(Activation activation, double z, double y) {
    double output = activation.of(z);
    return loss == Loss.LOG_LOSS
        ? output - y
        : activation.timesDerivative(2 * (output - y), output);
  }
}
