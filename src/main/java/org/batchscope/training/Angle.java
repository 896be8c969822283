package org.batchscope.training;

/// Angles between directions: on the plane of two parameters they have a sign, among more they have
/// none.
public final class Angle {
  private Angle() {}

  /// Angle from the direction (x, y) to the direction (toX, toY).
  ///
  /// @return radians, counter-clockwise positive, from −π to π; NaN if one has no length
  public static double radians(double x, double y, double toX, double toY) {
    if ((x == 0 && y == 0) || (toX == 0 && toY == 0)) return Double.NaN;
    return Math.atan2(x * toY - y * toX, x * toX + y * toY);
  }

  /// Angle from one direction to another: with the sign of {@link #radians(double, double, double,
  /// double)} for two parameters, from 0 to π for more.
  ///
  /// @param from one value for every parameter. Not modified.
  /// @param to as many. Not modified.
  /// @return NaN if one has no length
  public static double radians(double[] from, double[] to) {
    if (from.length == 2) return radians(from[0], from[1], to[0], to[1]);
    double fromSquare = 0;
    double toSquare = 0;
    for (int p = 0; p < from.length; p++) {
      fromSquare += from[p] * from[p];
      toSquare += to[p] * to[p];
    }
    if (fromSquare == 0 || toSquare == 0) return Double.NaN;
    double fromLength = Math.sqrt(fromSquare);
    double toLength = Math.sqrt(toSquare);
    // 2·atan2(|a/|a| − b/|b||, |a/|a| + b/|b||) (Kahan): exact for small angles too
    double difference = 0;
    double sum = 0;
    for (int p = 0; p < from.length; p++) {
      double a = from[p] / fromLength;
      double b = to[p] / toLength;
      difference += (a - b) * (a - b);
      sum += (a + b) * (a + b);
    }
    return 2 * Math.atan2(Math.sqrt(difference), Math.sqrt(sum));
  }
}
