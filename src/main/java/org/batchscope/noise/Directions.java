package org.batchscope.noise;

import java.util.Arrays;

/// Statistics of directions, as angles from one direction of reference.
public final class Directions {
  private Directions() {}

  /// The direction of the mean of the unit vectors; angles that are NaN do not count.
  ///
  /// @param anglesRadians Not modified.
  /// @return radians from −π to π; NaN if there are none
  /// @see "Mardia and Jupp, Directional Statistics, 2000, section 2.2"
  public static double meanDirection(double[] anglesRadians) {
    double[] known = Arrays.stream(anglesRadians).filter(a -> !Double.isNaN(a)).toArray();
    if (known.length == 0) return Double.NaN;
    return Math.atan2(
        Arrays.stream(known).map(Math::sin).sum(), Arrays.stream(known).map(Math::cos).sum());
  }

  /// Circular standard deviation √(−2 ln R̄), where R̄ is the length of the mean of the unit
  /// vectors; angles that are NaN do not count.
  ///
  /// @param anglesRadians Not modified.
  /// @return radians; infinite if the directions cancel, NaN if there are none
  /// @see "Mardia and Jupp, Directional Statistics, 2000, section 2.3"
  public static double circularDeviation(double[] anglesRadians) {
    double[] known = Arrays.stream(anglesRadians).filter(a -> !Double.isNaN(a)).toArray();
    double cosine = Arrays.stream(known).map(Math::cos).sum() / known.length;
    double sine = Arrays.stream(known).map(Math::sin).sum() / known.length;
    // rounding can make the length of equal directions exceed 1
    return Math.sqrt(Math.max(0, -2 * Math.log(Math.hypot(cosine, sine))));
  }

  /// The same in a space of so many dimensions. On a plane angles have a sign; among more
  /// dimensions they have none, and no side is more likely than another: R̄ is the mean cosine.
  public static double circularDeviation(double[] anglesRadians, int dimensions) {
    if (dimensions == 2) return circularDeviation(anglesRadians);
    double cosine = meanCosine(anglesRadians);
    // not the root of −0, which is −0
    return Math.sqrt(Math.max(0, -2 * Math.log(Math.clamp(cosine, 0, 1))));
  }

  /// The share of angles beyond a right angle: of steps that lead uphill; NaN do not count.
  ///
  /// @param anglesRadians Not modified.
  public static double uphillShare(double[] anglesRadians) {
    return Arrays.stream(anglesRadians)
        .filter(angle -> !Double.isNaN(angle))
        .map(angle -> Math.abs(angle) > Math.PI / 2 ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  /// Mean cosine of angles; NaN do not count.
  ///
  /// @param anglesRadians Not modified.
  public static double meanCosine(double[] anglesRadians) {
    return Arrays.stream(anglesRadians)
        .filter(angle -> !Double.isNaN(angle))
        .map(Math::cos)
        .average()
        .orElse(Double.NaN);
  }
}
