package org.batchscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import org.batchscope.text.Messages;

/// Draws the two arrows of the current update and the angle between them.
final class StepPainter {
  private static final double SHORTEST = 2;
  private static final double ARC_RADIUS = 34;

  private final Graphics2D g;
  private final Palette palette;

  StepPainter(Graphics2D g, Palette palette) {
    this.g = g;
    this.palette = palette;
  }

  void paint(StepArrows arrows) {
    Color casing = Palette.withOpacity(palette.surfaceLow(), 0.85);
    arrow(arrows, arrows.full(), casing, 4.4 + 3.2, 18);
    arrow(arrows, arrows.full(), palette.fullBatch(), 4.4, 18);
    arrow(arrows, arrows.used(), casing, 3.2 + 3.2, 16);
    arrow(arrows, arrows.used(), palette.miniBatch(), 3.2, 16);
    if (!Double.isNaN(arrows.angleRadians())) angle(arrows);
  }

  private void arrow(
      StepArrows from, Point2D.Double arrow, Color color, double width, double headLength) {
    double length = arrow.distance(0, 0);
    if (length < SHORTEST) return;
    double head = Math.min(headLength, 0.8 * length);
    double shaft = (length - 0.7 * head) / length;
    g.setColor(color);
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g.draw(
        new Line2D.Double(
            from.x(), from.y(), from.x() + shaft * arrow.x, from.y() + shaft * arrow.y));
    double widening = width > 4.4 || width == 6.4 ? 3 : 0;
    Drawing.arrowhead(
        g, from.x() + arrow.x, from.y() + arrow.y, arrow.x, arrow.y, head, head * 0.85 + widening);
  }

  private void angle(StepArrows arrows) {
    // on the figure y grows downwards, AWT's arcs turn counter-clockwise all the same
    double from = Math.toDegrees(Math.atan2(-arrows.full().y, arrows.full().x));
    double extent = extentDegrees(arrows);
    g.setColor(palette.text());
    g.setStroke(new BasicStroke(1.4f));
    g.draw(
        new Arc2D.Double(
            arrows.x() - ARC_RADIUS,
            arrows.y() - ARC_RADIUS,
            2 * ARC_RADIUS,
            2 * ARC_RADIUS,
            from,
            extent,
            Arc2D.OPEN));
    double middle = Math.toRadians(from + extent / 2);
    String text =
        Messages.message("figure.angle", Math.round(Math.toDegrees(arrows.angleRadians())))
            .replace('-', '−');
    g.setFont(Fonts.semiBold(15));
    double x = arrows.x() + (ARC_RADIUS + 22) * Math.cos(middle) - Drawing.width(g, text) / 2;
    double y = arrows.y() - (ARC_RADIUS + 22) * Math.sin(middle) + 5;
    Drawing.textOnHalo(
        g, text, x, y, palette.text(), Palette.withOpacity(palette.surfaceLow(), 0.85));
  }

  private static double extentDegrees(StepArrows arrows) {
    double cross = arrows.full().x * -arrows.used().y + arrows.full().y * arrows.used().x;
    double dot = arrows.full().x * arrows.used().x + arrows.full().y * arrows.used().y;
    return Math.toDegrees(Math.atan2(cross, dot));
  }
}
