package org.batchscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.batchscope.study.LatestValues;

/// Strokes of the pen that several painters share.
final class Drawing {
  // making a halo's shape takes longer than filling it
  private static final LatestValues<HaloKey, Shape> HALOS = new LatestValues<>(64);
  private static final float HALO_WIDTH = 4;

  /// What the shape of a halo depends on.
  private record HaloKey(String text, Font font, FontRenderContext context) {
    Shape shape() {
      Shape letters = font.createGlyphVector(context, text).getOutline();
      return new BasicStroke(HALO_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
          .createStrokedShape(letters);
    }
  }

  private Drawing() {}

  /// Smooth lines and letters.
  static void prepare(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  /// Width of a text in the current font.
  static double width(Graphics2D g, String text) {
    return g.getFont().getStringBounds(text, g.getFontRenderContext()).getWidth();
  }

  /// Writes with the baseline's left end at (x, y).
  static void text(Graphics2D g, String text, double x, double y) {
    g.drawString(text, (float) x, (float) y);
  }

  /// Writes centered about x, with the baseline at y.
  static void centered(Graphics2D g, String text, double x, double y) {
    text(g, text, x - width(g, text) / 2, y);
  }

  /// Writes with the baseline's right end at (x, y).
  static void rightAligned(Graphics2D g, String text, double x, double y) {
    text(g, text, x - width(g, text), y);
  }

  /// Writes on a halo that keeps the letters apart from what is beneath them.
  static void textOnHalo(Graphics2D g, String text, double x, double y, Color color, Color halo) {
    HaloKey key = new HaloKey(text, g.getFont(), g.getFontRenderContext());
    Shape shape = HALOS.get(key, key::shape);
    AffineTransform origin = g.getTransform();
    g.translate(x, y);
    g.setColor(halo);
    g.fill(shape);
    g.setTransform(origin);
    g.setColor(color);
    text(g, text, x, y);
  }

  /// Fills an arrowhead whose tip is at (x, y) and that points along (dx, dy).
  static void arrowhead(
      Graphics2D g, double x, double y, double dx, double dy, double length, double width) {
    double norm = Math.hypot(dx, dy);
    double ux = dx / norm;
    double uy = dy / norm;
    double notch = 0.78 * length;
    Path2D.Double head = new Path2D.Double();
    head.moveTo(x, y);
    head.lineTo(x - length * ux - width / 2 * uy, y - length * uy + width / 2 * ux);
    head.lineTo(x - notch * ux, y - notch * uy);
    head.lineTo(x - length * ux + width / 2 * uy, y - length * uy - width / 2 * ux);
    head.closePath();
    g.fill(head);
  }

  static void background(Graphics2D g, Palette palette, double width, double height) {
    g.setColor(palette.background());
    g.fill(new Rectangle2D.Double(0, 0, width, height));
  }
}
