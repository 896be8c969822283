package org.batchscope.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Draws a frame, ticks, numbers and names around a plot.
final class AxesPainter {
  private static final double TICK = 5;
  private static final double UNITS_PER_TICK = 80;
  private static final int DIGITS = 6;

  private final Graphics2D g;
  private final PlotArea area;
  private final Palette palette;

  AxesPainter(Graphics2D g, PlotArea area, Palette palette) {
    this.g = g;
    this.area = area;
    this.palette = palette;
  }

  /// Draws ticks, numbers and the name beneath the plot.
  void paintHorizontal(String name) {
    Rectangle2D.Double frame = area.frame();
    double bottom = frame.y + frame.height;
    g.setStroke(new BasicStroke(1));
    g.setFont(Fonts.regular(13));
    for (double value : horizontalTicks()) {
      double x = area.toX(value);
      g.setColor(palette.line());
      g.draw(new Line2D.Double(x, bottom, x, bottom + TICK));
      g.setColor(palette.quietText());
      Drawing.centered(g, NumberText.of(value, DIGITS), x, bottom + TICK + 14);
    }
    g.setColor(palette.text());
    g.setFont(Fonts.medium(14));
    Drawing.centered(g, name, frame.getCenterX(), bottom + TICK + 34);
  }

  /// Draws ticks, numbers and the name at the left of the plot.
  void paintVertical(String name) {
    Rectangle2D.Double frame = area.frame();
    g.setStroke(new BasicStroke(1));
    g.setFont(Fonts.regular(13));
    for (double value : verticalTicks()) {
      double y = area.toY(value);
      g.setColor(palette.line());
      g.draw(new Line2D.Double(frame.x - TICK, y, frame.x, y));
      g.setColor(palette.quietText());
      Drawing.rightAligned(g, NumberText.of(value, DIGITS), frame.x - TICK - 4, y + 4.5);
    }
    g.setColor(palette.text());
    g.setFont(Fonts.medium(14));
    AffineTransform upright = g.getTransform();
    g.rotate(-Math.PI / 2, 16, frame.getCenterY());
    Drawing.centered(g, name, 16, frame.getCenterY());
    g.setTransform(upright);
  }

  /// Draws the frame of the plot.
  void paintFrame() {
    g.setStroke(new BasicStroke(1));
    g.setColor(palette.line());
    g.draw(area.frame());
  }

  private List<Double> horizontalTicks() {
    return Ticks.linear(
        area.bounds().minX(), area.bounds().maxX(), (int) (area.frame().width / UNITS_PER_TICK), 0);
  }

  private List<Double> verticalTicks() {
    return Ticks.linear(
        area.bounds().minY(),
        area.bounds().maxY(),
        (int) (area.frame().height / UNITS_PER_TICK),
        0);
  }
}
