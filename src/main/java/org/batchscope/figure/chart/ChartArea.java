package org.batchscope.figure.chart;

import java.awt.geom.Rectangle2D;
import org.batchscope.surface.Bounds;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/// The rectangle in which a chart's data is drawn, and what its sides stand for.
///
/// @param place in units of the graphics
public record ChartArea(Rectangle2D place, ValueAxis xAxis, ValueAxis yAxis) {
  /// Where a value lies from left to right, in units of the graphics.
  public double x(double value) {
    return xAxis.valueToJava2D(value, place, RectangleEdge.BOTTOM);
  }

  /// Where a value lies from top to bottom, in units of the graphics.
  public double y(double value) {
    return yAxis.valueToJava2D(value, place, RectangleEdge.LEFT);
  }

  /// The value at a place from left to right.
  public double valueAtX(double x) {
    return xAxis.java2DToValue(x, place, RectangleEdge.BOTTOM);
  }

  /// The values at the four sides.
  public Bounds bounds() {
    return new Bounds(
        xAxis.getLowerBound(), xAxis.getUpperBound(), yAxis.getLowerBound(), yAxis.getUpperBound());
  }
}
