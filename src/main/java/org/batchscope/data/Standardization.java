package org.batchscope.data;

/// The constants that standardized a column: z = (x − mean) / standardDeviation.
///
/// @param column the column's name
/// @param mean in the column's unit
/// @param standardDeviation over all N samples (divided by N), in the column's unit
public record Standardization(String column, double mean, double standardDeviation) {
  public Standardization {
    if (!(standardDeviation > 0 && Double.isFinite(standardDeviation) && Double.isFinite(mean)))
      throw new IllegalArgumentException(
          "mean and standard deviation must be finite and the latter positive but were "
              + mean
              + " and "
              + standardDeviation);
  }
}
