package org.batchscope.network;

/// How large the mean loss can be at most, at almost no cost.
sealed interface LossBound permits PairLossBound, LayeredLossBound {
  // of a loss that is computed, far more than its sums can be off
  double ROUNDING = 1e-9;

  /// The bound at finite parameters; may be infinite.
  ///
  /// @param theta the parameters. Not modified.
  double at(double[] theta);

  /// A bound of every sample's loss as one of the mean that is computed: infinite if the sum, of
  /// which the mean is made, could be.
  static double ofMean(double bound, int count) {
    return bound * (1 + ROUNDING) * count / count;
  }

  static double largestMagnitude(double[] values) {
    double largest = 0;
    for (double value : values) largest = Math.max(largest, Math.abs(value));
    return largest;
  }
}
