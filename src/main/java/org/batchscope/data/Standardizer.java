package org.batchscope.data;

/// Shifts a column to mean 0 and scales it to standard deviation 1.
final class Standardizer {
  private Standardizer() {}

  /// The constants of a column: mean, and standard deviation over all N values (divided by N).
  ///
  /// A second pass takes the rounding out of the mean.
  ///
  /// @return whose standard deviation is not finite or not positive if the column's spread is
  ///   beyond what doubles can square
  static Moments moments(double[] values) {
    int n = values.length;
    double sum = 0;
    for (double value : values) sum += value;
    double rough = sum / n;
    double shift = 0;
    for (double value : values) shift += value - rough;
    double mean = rough + shift / n;
    double squares = 0;
    for (double value : values) squares += (value - mean) * (value - mean);
    return new Moments(mean, Math.sqrt(squares / n));
  }

  record Moments(double mean, double standardDeviation) {
    boolean usable() {
      return Double.isFinite(mean) && standardDeviation > 0 && Double.isFinite(standardDeviation);
    }
  }

  /// @param values Overwritten.
  static void apply(Standardization constants, double[] values) {
    for (int i = 0; i < values.length; i++)
      values[i] = (values[i] - constants.mean()) / constants.standardDeviation();
  }
}
