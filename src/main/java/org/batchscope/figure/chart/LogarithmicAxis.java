package org.batchscope.figure.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.batchscope.figure.draw.Ticks;
import org.batchscope.figure.text.NumberText;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/// An axis of equal factors with the program's own ticks and numbers.
public final class LogarithmicAxis extends LogAxis {
  private static final long serialVersionUID = 1L;

  // axes of more than so many decades name them by their exponents
  private static final double POWERS_FROM = 1e4;

  /// @param low positive
  public LogarithmicAxis(double low, double high) {
    setAutoRange(false);
    setRange(low, high);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    double low = getRange().getLowerBound();
    double high = getRange().getUpperBound();
    List<Double> values = Ticks.logarithmic(low, high, AxisStyle.mostTicks(area, edge));
    boolean asPowers = high > POWERS_FROM * low && values.stream().allMatch(Ticks::isPowerOfTen);
    return AxisStyle.ticks(
        values,
        v -> asPowers ? NumberText.powerOfTen((int) Math.rint(Math.log10(v))) : NumberText.of(v, 1),
        edge);
  }
}
