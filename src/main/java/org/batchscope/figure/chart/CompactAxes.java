package org.batchscope.figure.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.batchscope.figure.draw.AxisNumbers;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.draw.Ticks;
import org.batchscope.surface.Bounds;

/// Axes of equal scale around a small plot on the plane of the parameters: a few numbers, and names
/// that are read without turning the head.
///
/// The vertical axis has its name above the plot, the horizontal one beneath its numbers. Names
/// that are empty take no room.
public record CompactAxes(String horizontalName, String verticalName, Palette palette) {
  /// Height of a line of text.
  public static final double ROW = 18;

  private static final double TICK = 4;
  private static final double COLUMN_WIDTH = 70;
  private static final double GAP = 6;
  private static final double NOTE_GAP = 32;
  // half of a number at the right end stands out this far
  private static final double RIGHT = 14;

  /// Where the plot is drawn within a space that has room for the axes, too.
  public PlotArea place(Graphics2D g, Rectangle2D.Double space, Bounds atLeast) {
    g.setFont(Fonts.regular(AxisStyle.TEXT_SIZE));
    PlotArea guess = place(space, 0, atLeast);
    double widest = 0;
    AxisNumbers numbers = numbers(verticalName, verticalTicks(guess));
    for (double value : verticalTicks(guess))
      widest = Math.max(widest, Drawing.width(g, numbers.number(value)));
    return place(space, widest + TICK + GAP, atLeast);
  }

  private PlotArea place(Rectangle2D.Double space, double left, Bounds atLeast) {
    double above = verticalName.isEmpty() ? GAP : ROW;
    double beneath = horizontalName.isEmpty() ? ROW : 2 * ROW;
    Rectangle2D.Double frame =
        new Rectangle2D.Double(
            space.x + left,
            space.y + above,
            Math.max(30, space.width - left - RIGHT),
            Math.max(30, space.height - above - beneath));
    return new PlotArea(frame, atLeast.withAspect(frame.width / frame.height));
  }

  /// Room for notes beside the name that stands beneath the plot.
  public double roomBesideName(Graphics2D g, double width) {
    return width - horizontalNameWidth(g) - NOTE_GAP;
  }

  private double horizontalNameWidth(Graphics2D g) {
    return ChartKey.textWidth(g, Fonts.regular(AxisStyle.TEXT_SIZE), horizontalName);
  }

  public void paint(Graphics2D g, PlotArea area) {
    Rectangle2D.Double frame = area.frame();
    double bottom = frame.y + frame.height;
    g.setFont(Fonts.regular(AxisStyle.TEXT_SIZE));
    g.setStroke(new BasicStroke(1));
    AxisNumbers horizontal = numbers(horizontalName, horizontalTicks(area));
    for (double value : horizontalTicks(area)) {
      double x = area.toX(value);
      g.setColor(palette.line());
      g.draw(new Line2D.Double(x, bottom, x, bottom + TICK));
      g.setColor(palette.quietText());
      Drawing.centered(g, horizontal.number(value), x, bottom + TICK + 12);
    }
    AxisNumbers vertical = numbers(verticalName, verticalTicks(area));
    for (double value : verticalTicks(area)) {
      double y = area.toY(value);
      g.setColor(palette.line());
      g.draw(new Line2D.Double(frame.x - TICK, y, frame.x, y));
      g.setColor(palette.quietText());
      Drawing.rightAligned(g, vertical.number(value), frame.x - GAP, y + 4.2);
    }
    g.setColor(palette.line());
    g.draw(frame);
    g.setColor(palette.quietText());
    Drawing.text(g, vertical.named(verticalName), frame.x, frame.y - GAP);
    String name = horizontal.named(horizontalName);
    Drawing.rightAligned(g, name, frame.x + frame.width, bottom + ROW + 13);
  }

  /// Without a name there is nothing to tell what numbers leave out.
  private static AxisNumbers numbers(String name, List<Double> ticks) {
    return name.isEmpty() ? AxisNumbers.AS_THEY_ARE : AxisNumbers.of(ticks);
  }

  private static List<Double> horizontalTicks(PlotArea area) {
    int atMost = Math.clamp((int) (area.frame().width / COLUMN_WIDTH), 2, 8);
    return Ticks.linear(area.bounds().minX(), area.bounds().maxX(), atMost, 0);
  }

  private static List<Double> verticalTicks(PlotArea area) {
    int atMost = Math.clamp((int) (area.frame().height / (1.4 * ROW)), 2, 8);
    return Ticks.linear(area.bounds().minY(), area.bounds().maxY(), atMost, 0);
  }
}
