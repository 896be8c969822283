package org.batchscope.surface;

/// A line of equal loss, as points on the parameter plane; a closed line ends where it began.
///
/// Coordinates are shared, not copied. Not modified.
///
/// @param x values of the first parameter
/// @param y values of the second parameter, as many
public record ContourLine(double level, double[] x, double[] y) {
  public ContourLine {
    if (x.length != y.length || x.length < 2)
      throw new IllegalArgumentException(
          "a line needs two points or more but had " + x.length + " and " + y.length);
  }
}
