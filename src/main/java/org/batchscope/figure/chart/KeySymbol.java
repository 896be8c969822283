package org.batchscope.figure.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.batchscope.figure.draw.ColorRamp;

/// The sample of a line or mark that stands before its name in a chart's key.
public sealed interface KeySymbol {
  /// No symbol: the text stands for itself.
  record None() implements KeySymbol {}

  record Line(Color color, Stroke stroke) implements KeySymbol {}

  record Mark(SampleMark shape, Color color) implements KeySymbol {}

  /// Where a run went astray.
  record Cross(Color color) implements KeySymbol {}

  record Ring(Color color) implements KeySymbol {}

  /// All colors of a ramp, the low ones at the left.
  record Ramp(ColorRamp colors) implements KeySymbol {}

  double LINE_WIDTH = 22;
  double MARK_RADIUS = 4.5;
  double RAMP_WIDTH = 48;
  double RAMP_HEIGHT = 8;

  /// How wide it is, without the gap to its text.
  default double width() {
    return switch (this) {
      case None() -> 0;
      case Line _ -> LINE_WIDTH;
      case Mark _, Ring _, Cross _ -> 2 * MARK_RADIUS;
      case Ramp _ -> RAMP_WIDTH;
    };
  }

  /// @param x of the left end
  /// @param y of the middle
  default void paint(Graphics2D graphics, double x, double y) {
    switch (this) {
      case None() -> {}
      case Line(Color color, Stroke stroke) -> {
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(new Line2D.Double(x, y, x + LINE_WIDTH, y));
      }
      case Mark(SampleMark shape, Color color) -> {
        graphics.setColor(color);
        graphics.fill(shape.at(x + MARK_RADIUS, y, MARK_RADIUS));
      }
      case Cross(Color color) -> {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(2));
        double right = x + 2 * MARK_RADIUS;
        graphics.draw(new Line2D.Double(x, y - MARK_RADIUS, right, y + MARK_RADIUS));
        graphics.draw(new Line2D.Double(x, y + MARK_RADIUS, right, y - MARK_RADIUS));
      }
      case Ring(Color color) -> {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(2));
        double d = 2 * MARK_RADIUS;
        graphics.draw(new Ellipse2D.Double(x, y - MARK_RADIUS, d, d));
      }
      case Ramp(ColorRamp colors) -> {
        for (double dx = 0; dx < RAMP_WIDTH; dx++) {
          graphics.setColor(new Color(colors.argb(dx / (RAMP_WIDTH - 1))));
          // each color goes on to the right end, under the next ones: there are no seams
          graphics.fill(
              new Rectangle2D.Double(x + dx, y - RAMP_HEIGHT / 2, RAMP_WIDTH - dx, RAMP_HEIGHT));
        }
      }
    }
  }
}
