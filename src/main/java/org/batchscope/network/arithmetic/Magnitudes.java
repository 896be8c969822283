package org.batchscope.network.arithmetic;

/// What bounds of a loss are made of.
public final class Magnitudes {
  // of a loss that is computed, far more than its sums can be off
  private static final double ROUNDING = 1e-9;

  private Magnitudes() {}

  /// The largest magnitude among some values.
  ///
  /// @param values Not modified.
  public static double largest(double[] values) {
    return largest(values, values.length);
  }

  /// The largest magnitude among the first `count` values.
  ///
  /// @param values Not modified.
  public static double largest(double[] values, int count) {
    double largest = 0;
    for (int i = 0; i < count; i++) largest = Math.max(largest, Math.abs(values[i]));
    return largest;
  }

  /// A bound of each of `count` terms as one of the mean that is computed of them: infinite if the
  /// sum, of which the mean is made, could be.
  public static double boundOfMean(double bound, int count) {
    return bound * (1 + ROUNDING) * count / count;
  }
}
