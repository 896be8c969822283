package org.batchscope.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.batchscope.surface.Bounds;

/// Where on a figure a part of the parameter plane is drawn.
///
/// @param frame the rectangle on the figure, in units of 1/96 inch
/// @param bounds the part of the parameter plane that fills it
public record PlotArea(Rectangle2D.Double frame, Bounds bounds) {
  /// Position from the left of the figure.
  public double toX(double parameter) {
    return frame.x + (parameter - bounds.minX()) / bounds.width() * frame.width;
  }

  /// Position from the top of the figure.
  public double toY(double parameter) {
    return frame.y + (bounds.maxY() - parameter) / bounds.height() * frame.height;
  }

  /// The parameters at a position on the figure.
  public Point2D.Double toParameters(double x, double y) {
    return new Point2D.Double(
        bounds.minX() + (x - frame.x) / frame.width * bounds.width(),
        bounds.maxY() - (y - frame.y) / frame.height * bounds.height());
  }

  /// The same on a figure that is drawn larger.
  public PlotArea enlarged(double factor) {
    return new PlotArea(
        new Rectangle2D.Double(
            factor * frame.x, factor * frame.y, factor * frame.width, factor * frame.height),
        bounds);
  }

  /// Units of the figure per unit of the first parameter.
  double scaleX() {
    return frame.width / bounds.width();
  }

  /// Units of the figure per unit of the second parameter.
  double scaleY() {
    return frame.height / bounds.height();
  }
}
