package org.batchscope.figure.chart;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/// How the axes of every chart look: numbers and hairlines in quiet gray, no frame.
public final class AxisStyle {
  /// Size of the text of charts.
  public static final double TEXT_SIZE = 12;

  private static final double COLUMN_WIDTH = 58;
  private static final double ROW_HEIGHT = 26;
  private static final double CLOSEST_ROWS = 15;
  private static final double LABEL_GAP = 5;
  // half of a number at the right end of an axis stands out this far
  private static final double RIGHT_MARGIN = 20;

  private AxisStyle() {}

  /// A plot of no data yet, with axes and grid lines.
  public static XYPlot plot(ValueAxis x, ValueAxis y, Palette palette) {
    style(x, palette);
    style(y, palette);
    XYPlot plot = new XYPlot(null, x, y, null);
    plot.setInsets(new RectangleInsets(4, 0, 0, RIGHT_MARGIN));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(palette.background());
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(palette.line());
    plot.setRangeGridlineStroke(new BasicStroke(0.7f));
    return plot;
  }

  private static void style(ValueAxis axis, Palette palette) {
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelFont(Fonts.regular(TEXT_SIZE));
    axis.setTickLabelPaint(palette.quietText());
    axis.setTickLabelInsets(new RectangleInsets(LABEL_GAP, LABEL_GAP, 0, LABEL_GAP));
  }

  /// How many numbers have room beside an axis.
  static int mostTicks(Rectangle2D area, RectangleEdge edge) {
    double most =
        RectangleEdge.isLeftOrRight(edge)
            ? area.getHeight() / ROW_HEIGHT
            : area.getWidth() / COLUMN_WIDTH;
    return Math.clamp((int) most, 2, 10);
  }

  /// How many numbers can stand beside an axis without touching.
  static int mostTicksAtAll(Rectangle2D area, RectangleEdge edge) {
    return RectangleEdge.isLeftOrRight(edge)
        ? (int) (area.getHeight() / CLOSEST_ROWS)
        : mostTicks(area, edge);
  }

  static List<NumberTick> ticks(
      List<Double> values, DoubleFunction<String> text, RectangleEdge edge) {
    TextAnchor anchor =
        RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    return values.stream()
        .map(value -> new NumberTick(value, text.apply(value), anchor, TextAnchor.CENTER, 0))
        .toList();
  }
}
