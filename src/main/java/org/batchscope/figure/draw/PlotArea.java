package org.batchscope.figure.draw;

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

  /// The first parameter at a position from the left of the figure.
  public double firstAt(double x) {
    return bounds.minX() + (x - frame.x) / frame.width * bounds.width();
  }

  /// The second parameter at a position from the top of the figure.
  public double secondAt(double y) {
    return bounds.maxY() - (y - frame.y) / frame.height * bounds.height();
  }

  /// Whether a position on the figure is within the plot.
  public boolean contains(double x, double y) {
    return frame.contains(x, y);
  }

  /// The same on a figure that is drawn larger.
  public PlotArea enlarged(double factor) {
    return new PlotArea(
        new Rectangle2D.Double(
            factor * frame.x, factor * frame.y, factor * frame.width, factor * frame.height),
        bounds);
  }

  /// Units of the figure per unit of the first parameter.
  public double scaleX() {
    return frame.width / bounds.width();
  }

  /// Units of the figure per unit of the second parameter.
  public double scaleY() {
    return frame.height / bounds.height();
  }
}
