package org.batchscope.figure.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.batchscope.figure.draw.Ticks;
import org.batchscope.figure.text.NumberText;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/// An axis of equal steps with the program's own ticks and numbers.
public final class LinearAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  private static final int DIGITS = 8;

  private final double smallestStep;

  /// @param smallestStep between two ticks: 1 for counts, 0 for numbers
  public LinearAxis(double low, double high, double smallestStep) {
    this.smallestStep = smallestStep;
    setAutoRange(false);
    setRange(low, high);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    double low = getRange().getLowerBound();
    double high = getRange().getUpperBound();
    int atMost = AxisStyle.mostTicks(area, edge);
    int most = AxisStyle.mostTicksAtAll(area, edge);
    return AxisStyle.ticks(
        Ticks.linear(low, high, atMost, most, smallestStep), v -> NumberText.of(v, DIGITS), edge);
  }
}
