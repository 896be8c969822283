package org.batchscope.figure.samples;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.batchscope.figure.chart.ChartArea;
import org.batchscope.objective.Objective;
import org.batchscope.surface.Bounds;

/// Where a neuron of two features predicts one value: because ŷ = act(w1·x1 + w2·x2) and no
/// activation ever falls, that is a straight line at right angles to (w1, w2), and ŷ is larger on
/// the side to which (w1, w2) points.
///
/// @param nx first component of the unit vector along (w1, w2)
/// @param ny second component
/// @param distance from the origin, along (nx, ny)
record LevelLine(double nx, double ny, double distance) {
  // halvings until a double has no finer steps
  private static final int HALVINGS = 60;

  /// The line on which the prediction is `level`, if it lies on the map.
  static Optional<LevelLine> of(Objective objective, double[] theta, double level, Bounds bounds) {
    double size = Math.hypot(theta[0], theta[1]);
    if (!(size > 0 && Double.isFinite(size))) return Optional.empty();
    double nx = theta[0] / size;
    double ny = theta[1] / size;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] corner : corners(bounds)) {
      double distance = nx * corner[0] + ny * corner[1];
      low = Math.min(low, distance);
      high = Math.max(high, distance);
    }
    if (objective.predict(theta, low * nx, low * ny) >= level
        || objective.predict(theta, high * nx, high * ny) < level) return Optional.empty();
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (objective.predict(theta, middle * nx, middle * ny) < level) low = middle;
      else high = middle;
    }
    return Optional.of(new LevelLine(nx, ny, high));
  }

  /// The corners of the part of the map where the prediction is at least the level.
  List<double[]> higherSide(Bounds bounds) {
    List<double[]> polygon = new ArrayList<>();
    List<double[]> corners = corners(bounds);
    for (int i = 0; i < corners.size(); i++) {
      double[] from = corners.get(i);
      double[] to = corners.get((i + 1) % corners.size());
      if (beyond(from) >= 0) polygon.add(from);
      if (beyond(from) >= 0 != beyond(to) >= 0) polygon.add(crossing(from, to));
    }
    return polygon;
  }

  /// The two points where the line meets the map's sides.
  List<double[]> ends(Bounds bounds) {
    List<double[]> ends = new ArrayList<>();
    List<double[]> corners = corners(bounds);
    for (int i = 0; i < corners.size(); i++) {
      double[] from = corners.get(i);
      double[] to = corners.get((i + 1) % corners.size());
      if (beyond(from) >= 0 != beyond(to) >= 0) ends.add(crossing(from, to));
    }
    return ends;
  }

  /// A path through points of the map, as it lies on a picture.
  static Shape path(List<double[]> points, ChartArea area) {
    Path2D path = new Path2D.Double();
    for (double[] point : points) {
      double x = area.x(point[0]);
      double y = area.y(point[1]);
      if (path.getCurrentPoint() == null) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    return path;
  }

  private double beyond(double[] point) {
    return nx * point[0] + ny * point[1] - distance;
  }

  private double[] crossing(double[] from, double[] to) {
    double share = beyond(from) / (beyond(from) - beyond(to));
    return new double[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])};
  }

  private static List<double[]> corners(Bounds bounds) {
    return List.of(
        new double[] {bounds.minX(), bounds.minY()},
        new double[] {bounds.maxX(), bounds.minY()},
        new double[] {bounds.maxX(), bounds.maxY()},
        new double[] {bounds.minX(), bounds.maxY()});
  }
}
