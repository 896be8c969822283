package org.batchscope.figure.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Map;

/// The state in which every figure finds the graphics that it is painted on, whatever that is. Left
/// alone, an image starts with white, an SVG with black, and a PDF with no paint at all.
public final class InitialGraphics {
  /// In units of the graphics.
  private static final double FONT_SIZE = 12;

  private static final Map<RenderingHints.Key, Object> HINTS =
      Map.of(
          RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);

  private InitialGraphics() {}

  /// Sets black, a line of width 1, Inter in size 12, and smooth edges in exact places.
  public static void prepare(Graphics2D graphics) {
    graphics.addRenderingHints(HINTS);
    graphics.setPaint(Color.BLACK);
    graphics.setStroke(new BasicStroke(1));
    graphics.setFont(Fonts.regular(FONT_SIZE));
  }
}
