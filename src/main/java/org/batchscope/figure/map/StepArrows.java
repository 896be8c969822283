package org.batchscope.figure.map;

import java.awt.geom.Point2D;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.study.Gradient;
import org.batchscope.study.PointGradients;

/// The gradient step of a batch and the one of the full batch from the same point, as arrows on a
/// figure. All that leaves the point is −η·gradient, enlarged by the same factor; what an optimizer
/// makes of the gradient is not part of it.
///
/// @param x where all begin
/// @param y where all begin
/// @param scaleX units to the right on the figure per unit of a gradient's first component
/// @param scaleY units down the figure per unit of a gradient's second component
/// @param used the arrow of the batch, as (dx, dy)
/// @param full the arrow of the full batch, as (dx, dy)
/// @param angleRadians from the full batch's to the one used, counter-clockwise positive on equal
///   scales; NaN if one has no length
record StepArrows(
    double x,
    double y,
    double scaleX,
    double scaleY,
    Point2D.Double used,
    Point2D.Double full,
    double angleRadians) {
  /// The arrows at a point.
  ///
  /// @param enlargement how many times longer than on the map's own scale
  static StepArrows of(
      PointGradients point, double learningRate, double enlargement, PlotArea area) {
    double scaleX = -learningRate * enlargement * area.scaleX();
    double scaleY = learningRate * enlargement * area.scaleY();
    return new StepArrows(
        area.toX(point.first()),
        area.toY(point.second()),
        scaleX,
        scaleY,
        arrow(point.batch(), scaleX, scaleY),
        arrow(point.full(), scaleX, scaleY),
        point.angleRadians());
  }

  /// The arrow of another gradient at the same point, as (dx, dy).
  Point2D.Double arrow(Gradient gradient) {
    return arrow(gradient, scaleX, scaleY);
  }

  private static Point2D.Double arrow(Gradient gradient, double scaleX, double scaleY) {
    return new Point2D.Double(scaleX * gradient.first(), scaleY * gradient.second());
  }
}
