package org.batchscope.figure.pin;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.Pin;

/// A piece of a pinned path with the mark at its end, on nothing: what stands before its name.
///
/// @param style as in {@link Pin}
public record PinSample(int style, Palette palette) implements Figure {
  private static final double WIDTH = 2.4;
  private static final double MARK_RADIUS = 5.5;

  @Override
  public void paint(Graphics2D g, double width, double height) {
    Drawing.prepare(g);
    paint(g, 0, height / 2, width);
  }

  /// @param y of the middle
  void paint(Graphics2D g, double x, double y, double width) {
    PinStyle look = PinStyle.of(style, palette);
    double end = x + width - 1.3 * MARK_RADIUS;
    Shape mark = look.mark().at(end, y, MARK_RADIUS);
    g.setColor(look.color());
    g.setStroke(look.stroke(WIDTH));
    g.draw(new Line2D.Double(x, y, end, y));
    g.fill(mark);
  }
}
