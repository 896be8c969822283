package org.batchscope.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/// An axis of equal factors with the program's own ticks and numbers.
final class LogarithmicAxis extends LogAxis {
  private static final long serialVersionUID = 1L;

  /// @param low positive
  LogarithmicAxis(double low, double high) {
    setAutoRange(false);
    setRange(low, high);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    double low = getRange().getLowerBound();
    double high = getRange().getUpperBound();
    return AxisStyle.ticks(Ticks.logarithmic(low, high, AxisStyle.mostTicks(area, edge)), edge);
  }
}
