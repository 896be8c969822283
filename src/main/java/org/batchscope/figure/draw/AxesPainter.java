package org.batchscope.figure.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.figure.text.AxisLabel;
import org.batchscope.surface.Bounds;

/// Draws a frame, ticks, numbers and names around a plot.
public final class AxesPainter {
  private static final double TICK = 5;
  private static final double UNITS_PER_TICK = 80;
  private static final double CLOSEST_COLUMNS = 56;
  private static final double CLOSEST_ROWS = 24;
  private static final double NAME_SIZE = 14;
  private static final double NAME_LEFT = 16;
  // around a highlighted name
  private static final double MARGIN = 8;
  private static final double ASCENT = 14.5;
  private static final double DESCENT = 4.5;

  private final Graphics2D g;
  private final PlotArea area;
  private final Palette palette;

  public AxesPainter(Graphics2D g, PlotArea area, Palette palette) {
    this.g = g;
    this.area = area;
    this.palette = palette;
  }

  /// Draws ticks and numbers beneath the plot.
  public void paintHorizontal() {
    Rectangle2D.Double frame = area.frame();
    double bottom = frame.y + frame.height;
    g.setStroke(new BasicStroke(1));
    g.setFont(Fonts.regular(13));
    AxisNumbers numbers = AxisNumbers.of(horizontalTicks());
    for (double value : horizontalTicks()) {
      double x = area.toX(value);
      g.setColor(palette.line());
      g.draw(new Line2D.Double(x, bottom, x, bottom + TICK));
      g.setColor(palette.quietText());
      Drawing.centered(g, numbers.number(value), x, bottom + TICK + 14);
    }
  }

  /// Draws ticks and numbers at the left of the plot.
  public void paintVertical() {
    Rectangle2D.Double frame = area.frame();
    g.setStroke(new BasicStroke(1));
    g.setFont(Fonts.regular(13));
    AxisNumbers numbers = AxisNumbers.of(verticalTicks());
    for (double value : verticalTicks()) {
      double y = area.toY(value);
      g.setColor(palette.line());
      g.draw(new Line2D.Double(frame.x - TICK, y, frame.x, y));
      g.setColor(palette.quietText());
      Drawing.rightAligned(g, numbers.number(value), frame.x - TICK - 4, y + 4.5);
    }
  }

  /// Writes the name of the horizontal axis beneath its numbers.
  ///
  /// @param room how wide it can be
  public void nameHorizontal(AxisLabel label, double room) {
    Rectangle2D.Double frame = area.frame();
    double y = frame.y + frame.height + TICK + 34;
    name(label, AxisNumbers.of(horizontalTicks()), frame.getCenterX(), y, room);
  }

  /// Writes the name of the vertical axis at the left of its numbers.
  public void nameVertical(AxisLabel label) {
    Rectangle2D.Double frame = area.frame();
    AffineTransform upright = g.getTransform();
    g.rotate(-Math.PI / 2, NAME_LEFT, frame.getCenterY());
    AxisNumbers numbers = AxisNumbers.of(verticalTicks());
    name(label, numbers, NAME_LEFT, frame.getCenterY(), frame.height);
    g.setTransform(upright);
  }

  /// The place in lists of names, each from the longest to the shortest, of the first ones that
  /// both have room.
  ///
  /// @param room how wide the name of the horizontal axis can be
  public int placeOfNames(List<String> horizontal, double room, List<String> vertical) {
    g.setFont(Fonts.medium(NAME_SIZE));
    int last = horizontal.size() - 1;
    return IntStream.range(0, last)
        .filter(place ->
            Drawing.width(g, horizontal.get(place)) <= room
                && Drawing.width(g, vertical.get(place)) <= area.frame().height)
        .findFirst()
        .orElse(last);
  }

  /// Centered about x with the baseline at y; what is highlighted stands out as light on dark, or
  /// dark on light.
  private void name(AxisLabel label, AxisNumbers numbers, double x, double y, double room) {
    g.setFont(label.highlighted() ? Fonts.bold(NAME_SIZE) : Fonts.medium(NAME_SIZE));
    List<String> texts = label.texts().stream().map(numbers::named).toList();
    String text =
        texts.stream()
            .filter(each -> Drawing.width(g, each) <= room)
            .findFirst()
            .orElse(texts.getLast());
    g.setColor(palette.text());
    if (label.highlighted()) {
      double width = Drawing.width(g, text) + 2 * MARGIN;
      g.fill(
          new RoundRectangle2D.Double(
              x - width / 2, y - ASCENT, width, ASCENT + DESCENT, MARGIN, MARGIN));
      g.setColor(palette.background());
    }
    Drawing.centered(g, text, x, y);
  }

  /// Draws the frame of the plot.
  public void paintFrame() {
    g.setStroke(new BasicStroke(1));
    g.setColor(palette.line());
    g.draw(area.frame());
  }

  private List<Double> horizontalTicks() {
    Bounds bounds = area.bounds();
    return ticks(bounds.minX(), bounds.maxX(), area.frame().width, CLOSEST_COLUMNS);
  }

  private List<Double> verticalTicks() {
    Bounds bounds = area.bounds();
    return ticks(bounds.minY(), bounds.maxY(), area.frame().height, CLOSEST_ROWS);
  }

  private static List<Double> ticks(double low, double high, double length, double closest) {
    return Ticks.linear(low, high, (int) (length / UNITS_PER_TICK), (int) (length / closest), 0);
  }
}
