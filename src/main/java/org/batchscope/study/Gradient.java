package org.batchscope.study;

/// A gradient on the plane of two parameters.
///
/// @param first in loss per unit of the first parameter
/// @param second in loss per unit of the second parameter
public record Gradient(double first, double second) {
  /// |g|.
  public double length() {
    return Math.hypot(first, second);
  }

  /// Whether both components are finite numbers.
  public boolean isFinite() {
    return Double.isFinite(first) && Double.isFinite(second);
  }
}
