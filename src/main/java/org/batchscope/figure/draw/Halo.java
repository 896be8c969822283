package org.batchscope.figure.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import org.batchscope.study.LatestValues;

/// What lies around letters and keeps them apart from what is beneath them. The text's baseline
/// begins at (0, 0).
///
/// @param context how its letters are laid out
record Halo(String text, Font font, FontRenderContext context, Color color) implements Stamp {
  // making a halo's shape takes longer than filling it
  private static final LatestValues<Halo, Shape> SHAPES = new LatestValues<>(64);
  private static final float WIDTH = 4;

  @Override
  public Rectangle2D bounds() {
    return shape().getBounds2D();
  }

  @Override
  public void paint(Graphics2D g) {
    g.setColor(color);
    g.fill(shape());
  }

  private Shape shape() {
    return SHAPES.get(
        this,
        () ->
            new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(font.createGlyphVector(context, text).getOutline()));
  }
}
