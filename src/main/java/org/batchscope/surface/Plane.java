package org.batchscope.surface;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.batchscope.network.ParameterPlane;
import org.batchscope.training.ParameterPath;
import org.batchscope.training.Projection;

/// The plane of parameters that a map shows: all there are of a network with two parameters, and
/// otherwise those at origin + x·u + y·v with two orthonormal directions u and v. Immutable.
///
/// Points beside it are projected on it at right angles; how far beside it they are is told by
/// {@link #distance}.
public final class Plane implements Projection {
  // of a few thousand products, relative to the parameters
  private static final double ROUNDING = 1e-13;

  private final List<AxisName> axes;
  private final List<Double> shares;
  private final double[] origin;
  private final double[] u;
  private final double[] v;
  private final ParameterPlane parameters;
  private final boolean whole;
  private final Map<ParameterPath, ParameterPath> projected =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Plane(
      List<AxisName> axes,
      List<Double> shares,
      double[] origin,
      double[] u,
      double[] v,
      boolean whole) {
    this.axes = List.copyOf(axes);
    this.shares = List.copyOf(shares);
    this.origin = origin.clone();
    this.u = u.clone();
    this.v = v.clone();
    parameters = new ParameterPlane(this.origin, this.u, this.v);
    this.whole = whole;
  }

  /// All there is of two parameters.
  public static Plane whole(List<String> parameterNames) {
    return new Plane(
        parameterNames.stream().map(AxisName::of).toList(),
        List.of(),
        new double[] {0, 0},
        new double[] {1, 0},
        new double[] {0, 1},
        true);
  }

  /// A plane among more parameters.
  ///
  /// @param axes what each is called
  /// @param shares how much of the paths' variance each axis holds, 0 to 1
  /// @param origin the point at 0, 0. Not modified.
  /// @param u unit vector of the first axis. Not modified.
  /// @param v unit vector of the second axis, at right angles to `u`. Not modified.
  static Plane through(
      List<AxisName> axes, List<Double> shares, double[] origin, double[] u, double[] v) {
    return new Plane(axes, shares, origin, u, v, false);
  }

  /// Whether it holds every point there is, so that nothing is hidden.
  public boolean isWhole() {
    return whole;
  }

  /// What each axis is called, first and second.
  public List<String> names() {
    return axes.stream().map(AxisName::full).toList();
  }

  /// The same in few letters.
  public List<String> briefNames() {
    return axes.stream().map(AxisName::brief).toList();
  }

  /// How much of the paths' variance each axis holds, 0 to 1; empty for two parameters, which hold
  /// all.
  public List<Double> shares() {
    return shares;
  }

  /// How much one parameter changes per unit along an axis: its component of the unit direction.
  ///
  /// @param axis 0 for the first one, 1 for the second one
  /// @param parameter its place in the flat array
  /// @return from −1 to 1
  public double component(int axis, int parameter) {
    return (axis == 0 ? u : v)[parameter];
  }

  /// Number of parameters.
  public int parameterCount() {
    return origin.length;
  }

  /// The parameters at a point of the plane.
  public double[] point(double x, double y) {
    double[] theta = new double[origin.length];
    pointAt(x, y, theta);
    return theta;
  }

  /// The parameters at a point of the plane.
  ///
  /// @param theta Overwritten.
  public void pointAt(double x, double y, double[] theta) {
    parameters.pointAt(x, y, theta);
  }

  /// The parameters of all its points.
  ParameterPlane parameters() {
    return parameters;
  }

  /// Where parameters come to lie on the first axis.
  ///
  /// @param theta Not modified.
  public double x(double[] theta) {
    return whole ? theta[0] : component(theta, u);
  }

  /// Where parameters come to lie on the second axis.
  ///
  /// @param theta Not modified.
  public double y(double[] theta) {
    return whole ? theta[1] : component(theta, v);
  }

  @Override
  public int dimensions() {
    return 2;
  }

  @Override
  public void project(double[] theta, int lanes, double[] points) {
    if (whole) {
      System.arraycopy(theta, 0, points, 0, 2 * lanes);
    } else {
      project(theta, lanes, u, points, 0);
      project(theta, lanes, v, points, lanes);
    }
  }

  /// The steps of each lane are those of {@link #component(double[], double[])}.
  private void project(double[] theta, int lanes, double[] direction, double[] points, int from) {
    Arrays.fill(points, from, from + lanes, 0);
    for (int p = 0; p < direction.length; p++) {
      int row = p * lanes;
      for (int lane = 0; lane < lanes; lane++)
        points[from + lane] =
            Math.fma(theta[row + lane] - origin[p], direction[p], points[from + lane]);
    }
  }

  /// The part of a gradient, or of any difference of parameters, along the first axis.
  ///
  /// @param difference Not modified.
  public double along(double[] difference) {
    return whole ? difference[0] : product(difference, u);
  }

  /// The part of a gradient, or of any difference of parameters, along the second axis.
  ///
  /// @param difference Not modified.
  public double across(double[] difference) {
    return whole ? difference[1] : product(difference, v);
  }

  /// Unit vector of the first axis among all parameters; a copy.
  public double[] firstDirection() {
    return u.clone();
  }

  /// Unit vector of the second axis among all parameters; a copy.
  public double[] secondDirection() {
    return v.clone();
  }

  /// How far parameters are beside the plane, in units of parameters; 0 if that is no more than
  /// rounding leaves.
  ///
  /// @param theta Not modified.
  public double distance(double[] theta) {
    if (whole) return 0;
    double[] foot = point(x(theta), y(theta));
    double squares = 0;
    double allSquares = 0;
    for (int p = 0; p < theta.length; p++) {
      squares += (theta[p] - foot[p]) * (theta[p] - foot[p]);
      allSquares += theta[p] * theta[p];
    }
    double distance = Math.sqrt(squares);
    return distance <= ROUNDING * Math.sqrt(allSquares) ? 0 : distance;
  }

  /// A path as it is seen on the plane: its parameters 0 and 1 are x and y. Remembered as long as
  /// the path is.
  public ParameterPath path(ParameterPath path) {
    return whole ? path : projected.computeIfAbsent(path, this::project);
  }

  private ParameterPath project(ParameterPath path) {
    double[] points = new double[2 * (path.updates() + 1)];
    double[] theta = new double[origin.length];
    for (int k = 0; k <= path.updates(); k++) {
      for (int p = 0; p < theta.length; p++) theta[p] = path.parameter(k, p);
      points[2 * k] = x(theta);
      points[2 * k + 1] = y(theta);
    }
    return new Seen(path.updates(), points);
  }

  private double component(double[] theta, double[] direction) {
    double sum = 0;
    for (int p = 0; p < theta.length; p++) sum = Math.fma(theta[p] - origin[p], direction[p], sum);
    return sum;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int p = 0; p < a.length; p++) sum = Math.fma(a[p], b[p], sum);
    return sum;
  }

  /// A path on the plane.
  ///
  /// @param points x and y, row by row
  private record Seen(int updates, double[] points) implements ParameterPath {
    @Override
    public double parameter(int update, int parameter) {
      return points[2 * update + parameter];
    }
  }
}
