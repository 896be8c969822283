package org.batchscope.network;

/// A plane of parameters: those at origin + x·u + y·v. Arrays are shared, not copied.
///
/// @param origin the parameters at 0, 0
/// @param u how they change per unit of x
/// @param v how they change per unit of y
public record ParameterPlane(double[] origin, double[] u, double[] v) {
  public int parameterCount() {
    return origin.length;
  }

  /// The parameters at a point.
  ///
  /// @param theta Overwritten.
  public void pointAt(double x, double y, double[] theta) {
    for (int p = 0; p < theta.length; p++) theta[p] = at(x, y, p);
  }

  /// One of the parameters at a point.
  public double at(double x, double y, int parameter) {
    return Math.fma(x, u[parameter], inRow(y, parameter));
  }

  /// One of the parameters at x = 0.
  public double inRow(double y, int parameter) {
    return Math.fma(y, v[parameter], origin[parameter]);
  }
}
