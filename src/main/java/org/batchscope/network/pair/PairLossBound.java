package org.batchscope.network.pair;

import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.arithmetic.Magnitudes;

/// The bound of a network with two parameters, from the largest magnitudes among the samples.
///
/// @param count how many samples there are
/// @param first of the first features
/// @param second of the second features
/// @param target of the targets
record PairLossBound(
    Network.Pair network, Loss loss, int count, double first, double second, double target) {
  static PairLossBound of(Network.Pair network, Loss loss, Samples samples) {
    return new PairLossBound(
        network,
        loss,
        samples.count(),
        Magnitudes.largest(samples.first()),
        Magnitudes.largest(samples.second()),
        Magnitudes.largest(samples.targets()));
  }

  /// How large the mean loss can be at most, at almost no cost; may be infinite.
  ///
  /// @param theta finite. Not modified.
  double at(double[] theta) {
    double bound =
        switch (loss) {
          // ln(1 + exp(−|z|)) + max(z, 0) − y·z ≤ ln 2 + |z| for y from 0 to 1
          case LOG_LOSS -> Math.log(2) + weightedSum(theta);
          case MSE -> {
            double residual = output(theta) + target;
            yield residual * residual;
          }
          case CROSS_ENTROPY -> Double.POSITIVE_INFINITY;
        };
    return Magnitudes.boundOfMean(bound, count);
  }

  private double weightedSum(double[] theta) {
    return Math.abs(theta[0]) * first + Math.abs(theta[1]) * second;
  }

  private double output(double[] theta) {
    return switch (network) {
      case Network.Neuron(Activation activation) ->
          switch (activation) {
            case IDENTITY, RELU -> weightedSum(theta);
            case SIGMOID, TANH -> 1;
          };
      case Network.Chain() -> Math.abs(theta[1]);
    };
  }
}
