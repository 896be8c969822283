package org.batchscope.figure.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// Strokes of the pen that several painters share.
public final class Drawing {
  private Drawing() {}

  /// Smooth lines and letters.
  public static void prepare(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  /// Width of a text in the current font.
  public static double width(Graphics2D g, String text) {
    return g.getFont().getStringBounds(text, g.getFontRenderContext()).getWidth();
  }

  /// Writes with the baseline's left end at (x, y).
  public static void text(Graphics2D g, String text, double x, double y) {
    g.drawString(text, (float) x, (float) y);
  }

  /// Writes centered about x, with the baseline at y.
  public static void centered(Graphics2D g, String text, double x, double y) {
    text(g, text, x - width(g, text) / 2, y);
  }

  /// Writes with the baseline's right end at (x, y).
  public static void rightAligned(Graphics2D g, String text, double x, double y) {
    text(g, text, x - width(g, text), y);
  }

  /// Writes on a halo that keeps the letters apart from what is beneath them. Each word has its
  /// own: where only numbers change in a text, the halos of its other words are those of before.
  public static void textOnHalo(
      Graphics2D g, String text, double x, double y, Color color, Color halo) {
    for (int from = 0; from < text.length(); ) {
      int space = text.indexOf(' ', from);
      int to = space < 0 ? text.length() : space;
      Halo ofWord = new Halo(text.substring(from, to), g.getFont(), g.getFontRenderContext(), halo);
      if (to > from) Stamps.paint(g, ofWord, x + width(g, text.substring(0, from)), y);
      from = to + 1;
    }
    g.setColor(color);
    text(g, text, x, y);
  }

  /// Fills an arrowhead whose tip is at (x, y) and that points along (dx, dy).
  public static void arrowhead(
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

  public static void background(Graphics2D g, Palette palette, double width, double height) {
    g.setColor(palette.background());
    g.fill(new Rectangle2D.Double(0, 0, width, height));
  }
}
