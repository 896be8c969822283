package org.batchscope.study;

import org.batchscope.surface.Plane;

/// A gradient as it is seen on the map: its parts along both axes.
///
/// @param first in loss per unit of the first axis
/// @param second in loss per unit of the second axis
public record Gradient(double first, double second) {
  /// @param gradient one value for every parameter. Not modified.
  static Gradient seenOn(Plane plane, double[] gradient) {
    return new Gradient(plane.along(gradient), plane.across(gradient));
  }

  /// |g|.
  public double length() {
    return Math.hypot(first, second);
  }

  /// Whether both components are finite numbers.
  public boolean isFinite() {
    return Double.isFinite(first) && Double.isFinite(second);
  }
}
