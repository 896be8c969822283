package org.batchscope.figure;

import java.awt.geom.Point2D;
import org.batchscope.training.Trajectory;

/// The gradient step of one update and the one that the full batch would have taken from the same
/// point, as arrows on a figure. Both are −η·gradient, enlarged by the same factor.
///
/// @param x where both begin
/// @param y where both begin
/// @param used the arrow of the batch that made the update, as (dx, dy)
/// @param full the arrow of the full batch, as (dx, dy)
/// @param enlargement how many times longer than on the map's own scale
/// @param angleRadians from the full batch's to the one used, counter-clockwise positive on equal
///   scales; NaN if one has no length
record StepArrows(
    double x,
    double y,
    Point2D.Double used,
    Point2D.Double full,
    double enlargement,
    double angleRadians) {
  private static final double LONGEST = 150;

  /// The arrows of update `update` of a path.
  static StepArrows of(Trajectory path, int update, double learningRate, PlotArea area) {
    double x = area.toX(path.parameter(update, 0));
    double y = area.toY(path.parameter(update, 1));
    double sx = -learningRate * area.scaleX();
    double sy = learningRate * area.scaleY();
    Point2D.Double used =
        new Point2D.Double(sx * path.batchGradient(update, 0), sy * path.batchGradient(update, 1));
    Point2D.Double full =
        new Point2D.Double(sx * path.fullGradient(update, 0), sy * path.fullGradient(update, 1));
    double longest = Math.max(used.distance(0, 0), full.distance(0, 0));
    double enlargement = enlargement(longest);
    return new StepArrows(
        x,
        y,
        times(used, enlargement),
        times(full, enlargement),
        enlargement,
        path.angleRadians(update));
  }

  /// The largest of 1, 2, 5, 10, 20, … that keeps the longest arrow on the picture.
  private static double enlargement(double longest) {
    if (!(longest > 0) || longest * 2 > LONGEST) return 1;
    double power = Math.pow(10, Math.floor(Math.log10(LONGEST / longest)));
    double mantissa = LONGEST / longest / power;
    return power * (mantissa >= 5 ? 5 : mantissa >= 2 ? 2 : 1);
  }

  private static Point2D.Double times(Point2D.Double arrow, double factor) {
    return new Point2D.Double(arrow.x * factor, arrow.y * factor);
  }
}
