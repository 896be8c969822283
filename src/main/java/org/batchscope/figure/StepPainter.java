package org.batchscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import org.batchscope.noise.NoiseEllipse;
import org.batchscope.study.PointNoise;
import org.batchscope.text.Messages;

/// Draws the two arrows of the current update and the angle between them.
final class StepPainter {
  private static final double FULL_WIDTH = 5;
  private static final double USED_WIDTH = 2.8;
  private static final double CASING = 3;
  private static final double HEAD = 17;
  // an arrow that is shorter is hidden by the current point: a thin ray shows where it points
  private static final double SHORTEST_SEEN = 16;
  private static final double RAY = 30;
  private static final double LARGEST_ARC = 40;
  private static final double SMALLEST_ARC = 22;
  // beneath this angle there is no room for its number between the arrows
  private static final double NARROW_DEGREES = 50;

  private final Graphics2D g;
  private final Palette palette;

  StepPainter(Graphics2D g, Palette palette) {
    this.g = g;
    this.palette = palette;
  }

  /// Draws where other batches would have led, thinly, and the ellipse in which they are expected.
  void paintNoise(StepArrows arrows, PointNoise noise, PlotArea area, double learningRate) {
    double sx = -learningRate * arrows.enlargement() * area.scaleX();
    double sy = learningRate * arrows.enlargement() * area.scaleY();
    noise
        .ellipse()
        .ifPresent(ellipse -> {
          Shape shape = expected(ellipse, arrows, sx, sy);
          g.setColor(Palette.withOpacity(palette.miniBatch(), 0.10));
          g.fill(shape);
          g.setColor(Palette.withOpacity(palette.miniBatch(), 0.65));
          g.setStroke(new BasicStroke(1.1f));
          g.draw(shape);
        });
    g.setColor(Palette.withOpacity(palette.miniBatch(), 0.55));
    for (int k = 0; k < noise.fanSize(); k++) {
      Point2D.Double arrow =
          new Point2D.Double(sx * noise.fanGradient(k, 0), sy * noise.fanGradient(k, 1));
      double length = arrow.distance(0, 0);
      if (length < SHORTEST_SEEN) continue;
      shaft(arrows, arrow, (length - 5) / length, 1.2);
      Drawing.arrowhead(g, arrows.x() + arrow.x, arrows.y() + arrow.y, arrow.x, arrow.y, 8, 6.5);
    }
  }

  /// The ellipse around the tip of the full batch's arrow.
  private static Shape expected(NoiseEllipse ellipse, StepArrows arrows, double sx, double sy) {
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            arrows.x() + arrows.full().x, arrows.y() + arrows.full().y);
    place.scale(sx, sy);
    place.rotate(ellipse.angleRadians());
    double a = ellipse.semiMajor();
    double b = ellipse.semiMinor();
    return place.createTransformedShape(new Ellipse2D.Double(-a, -b, 2 * a, 2 * b));
  }

  void paint(StepArrows arrows) {
    Color casing = Palette.withOpacity(palette.surfaceLow(), 0.85);
    arrow(arrows, arrows.full(), casing, FULL_WIDTH + CASING, CASING);
    arrow(arrows, arrows.used(), casing, USED_WIDTH + CASING, CASING);
    arrow(arrows, arrows.full(), palette.fullBatch(), FULL_WIDTH, 0);
    arrow(arrows, arrows.used(), palette.miniBatch(), USED_WIDTH, 0);
    if (!Double.isNaN(arrows.angleRadians())) angle(arrows);
  }

  private void arrow(
      StepArrows from, Point2D.Double arrow, Color color, double width, double headWidening) {
    double length = arrow.distance(0, 0);
    if (length == 0) return;
    g.setColor(color);
    if (length < SHORTEST_SEEN) {
      shaft(from, arrow, RAY / length, Math.min(width, 1.6));
      return;
    }
    double head = Math.min(HEAD, 0.7 * length);
    shaft(from, arrow, (length - 0.7 * head) / length, width);
    Drawing.arrowhead(
        g,
        from.x() + arrow.x,
        from.y() + arrow.y,
        arrow.x,
        arrow.y,
        head,
        0.85 * head + headWidening);
  }

  private void shaft(StepArrows from, Point2D.Double arrow, double share, double width) {
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g.draw(
        new Line2D.Double(
            from.x(), from.y(), from.x() + share * arrow.x, from.y() + share * arrow.y));
  }

  private void angle(StepArrows arrows) {
    double longest = Math.max(arrows.full().distance(0, 0), arrows.used().distance(0, 0));
    double radius = Math.clamp(longest / 2, SMALLEST_ARC, LARGEST_ARC);
    // on the figure y grows downwards, AWT's arcs turn counter-clockwise all the same
    double from = Math.toDegrees(Math.atan2(-arrows.full().y, arrows.full().x));
    double extent = extentDegrees(arrows);
    g.setColor(palette.text());
    g.setStroke(new BasicStroke(1.4f));
    g.draw(
        new Arc2D.Double(
            arrows.x() - radius,
            arrows.y() - radius,
            2 * radius,
            2 * radius,
            from,
            extent,
            Arc2D.OPEN));
    double middle = Math.toRadians(from + extent / 2);
    double away = Math.abs(extent) < NARROW_DEGREES ? Math.max(longest, RAY) : radius;
    String text =
        Messages.message("figure.angle", Math.round(Math.toDegrees(arrows.angleRadians())))
            .replace('-', '−');
    g.setFont(Fonts.semiBold(15));
    double x = arrows.x() + (away + 24) * Math.cos(middle) - Drawing.width(g, text) / 2;
    double y = arrows.y() - (away + 24) * Math.sin(middle) + 5;
    Drawing.textOnHalo(
        g, text, x, y, palette.text(), Palette.withOpacity(palette.surfaceLow(), 0.85));
  }

  private static double extentDegrees(StepArrows arrows) {
    double cross = arrows.full().x * -arrows.used().y + arrows.full().y * arrows.used().x;
    double dot = arrows.full().x * arrows.used().x + arrows.full().y * arrows.used().y;
    return Math.toDegrees(Math.atan2(cross, dot));
  }
}
