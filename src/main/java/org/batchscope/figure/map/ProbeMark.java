package org.batchscope.figure.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.batchscope.figure.draw.Palette;

/// The mark of a probe: a ring with a crosshair, open in the middle, where arrows begin.
final class ProbeMark {
  private static final double RADIUS = 9;
  private static final double INNER_END = 6;
  private static final double OUTER_END = 15;
  private static final float LINE = 2.2f;
  private static final float CASING = 5;

  private ProbeMark() {}

  static void paint(Graphics2D g, Palette palette, double x, double y) {
    Shape mark = mark(x, y);
    g.setColor(Palette.withOpacity(palette.surfaceLow(), 0.85));
    g.setStroke(new BasicStroke(CASING));
    g.draw(mark);
    g.setColor(palette.text());
    g.setStroke(new BasicStroke(LINE));
    g.draw(mark);
  }

  private static Shape mark(double x, double y) {
    Path2D.Double mark = new Path2D.Double();
    mark.append(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS), false);
    for (int quarter = 0; quarter < 4; quarter++) {
      double dx = Math.rint(Math.cos(quarter * Math.PI / 2));
      double dy = Math.rint(Math.sin(quarter * Math.PI / 2));
      mark.moveTo(x + INNER_END * dx, y + INNER_END * dy);
      mark.lineTo(x + OUTER_END * dx, y + OUTER_END * dy);
    }
    return mark;
  }
}
