package org.batchscope.figure.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.PointText;

/// Draws the arrows of the full batch and of the batch used, and the angle between them.
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
  // the part of the number's box
  private static final double BELOW_BASELINE = 1;

  private final Graphics2D g;
  private final Palette palette;
  private final Rectangle2D frame;
  private final List<Point2D> points;

  /// @param frame of the plot, within which the angle's number stays
  /// @param points that the number does not cover
  StepPainter(Graphics2D g, Palette palette, Rectangle2D frame, List<Point2D> points) {
    this.g = g;
    this.palette = palette;
    this.frame = frame;
    this.points = List.copyOf(points);
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
    String text = PointText.degrees(arrows.angleRadians());
    g.setFont(Fonts.semiBold(15));
    double away = Math.abs(extent) < NARROW_DEGREES ? Math.max(longest, RAY) : radius;
    Rectangle2D box =
        new AngleLabel(frame, points, Drawing.width(g, text))
            .place(arrows, Math.toRadians(from + extent / 2), away, radius);
    Drawing.textOnHalo(
        g,
        text,
        box.getX(),
        box.getMaxY() - BELOW_BASELINE,
        palette.text(),
        Palette.withOpacity(palette.surfaceLow(), 0.85));
  }

  private static double extentDegrees(StepArrows arrows) {
    double cross = arrows.full().x * -arrows.used().y + arrows.full().y * arrows.used().x;
    double dot = arrows.full().x * arrows.used().x + arrows.full().y * arrows.used().y;
    return Math.toDegrees(Math.atan2(cross, dot));
  }
}
