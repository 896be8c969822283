package org.batchscope.network;

/// How large the mean loss can be at most, from the largest magnitudes among the samples.
///
/// @param count how many samples there are
/// @param first of the first features
/// @param second of the second features
/// @param target of the targets
record LossBound(
    Network network, Loss loss, int count, double first, double second, double target) {
  // of a loss that is computed, far more than its sums can be off
  private static final double ROUNDING = 1e-9;

  static LossBound of(Network network, Loss loss, Samples samples) {
    return new LossBound(
        network,
        loss,
        samples.count(),
        largest(samples.first()),
        largest(samples.second()),
        largest(samples.targets()));
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) largest = Math.max(largest, Math.abs(value));
    return largest;
  }

  /// The bound at finite parameters; may be infinite.
  double at(double[] theta) {
    double bound =
        switch (loss) {
          // ln(1 + exp(−|z|)) + max(z, 0) − y·z ≤ ln 2 + |z| for y from 0 to 1
          case LOG_LOSS -> Math.log(2) + weightedSum(theta);
          case MSE -> {
            double residual = output(theta) + target;
            yield residual * residual;
          }
        };
    // infinite if the sum, of which the mean is made, could be
    return bound * (1 + ROUNDING) * count / count;
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
