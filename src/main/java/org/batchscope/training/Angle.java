package org.batchscope.training;

/// Angles between directions on the plane of two parameters.
public final class Angle {
  private Angle() {}

  /// Angle from the direction (x, y) to the direction (toX, toY).
  ///
  /// @return radians, counter-clockwise positive, from −π to π; NaN if one has no length
  public static double radians(double x, double y, double toX, double toY) {
    if ((x == 0 && y == 0) || (toX == 0 && toY == 0)) return Double.NaN;
    return Math.atan2(x * toY - y * toX, x * toX + y * toY);
  }
}
