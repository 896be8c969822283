package org.batchscope.export;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.FontWeight;
import org.batchscope.figure.draw.Fonts;

/// A figure of 600 × 400 units with everything that figures are made of.
final class Sheet implements Figure {
  static final FigureMetadata METADATA =
      new FigureMetadata("Títle — η & <b>", "{\"data\": \"ế ]]> <x> \\n\"}");
  static final String SIGNS = " η w₁ −3° × ế ộ ữ";

  @Override
  public void paint(Graphics2D graphics, double width, double height) {
    graphics.setPaint(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    texts(graphics);
    image(graphics);
    translucentAndClipped(graphics);
    gradients(graphics);
    graphics.setPaint(Color.RED);
    graphics.fill(new Rectangle2D.Double(width - 10, height - 10, 10, 10));
  }

  private static void texts(Graphics2D graphics) {
    graphics.setPaint(Color.BLACK);
    for (FontWeight weight : FontWeight.values()) {
      graphics.setFont(Fonts.of(weight, 16));
      graphics.drawString(weight + SIGNS, 20f, 40f + 30 * weight.ordinal());
    }
    Graphics2D turned = (Graphics2D) graphics.create();
    turned.rotate(-Math.PI / 2, 580, 300);
    turned.setFont(Fonts.medium(14));
    turned.drawString("turned", 580, 300);
    turned.dispose();
  }

  private static void image(Graphics2D graphics) {
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0x0000FF);
    image.setRGB(1, 1, 0x0000FF);
    AffineTransform place = AffineTransform.getTranslateInstance(400, 20);
    place.scale(50, 50);
    graphics.drawImage(image, place, null);
  }

  private static void translucentAndClipped(Graphics2D graphics) {
    Graphics2D clipped = (Graphics2D) graphics.create();
    clipped.clip(new Ellipse2D.Double(20, 200, 200, 150));
    clipped.setStroke(new BasicStroke(12));
    clipped.setPaint(new Color(0x12, 0x40, 0x8F, 128));
    clipped.draw(new Line2D.Double(0, 200, 240, 350));
    clipped.setComposite(AlphaComposite.SrcOver.derive(0.25f));
    clipped.draw(new Line2D.Double(0, 350, 240, 200));
    clipped.dispose();
  }

  private static void gradients(Graphics2D graphics) {
    Color[] colors = {Color.BLUE, Color.WHITE, Color.RED};
    graphics.setPaint(new LinearGradientPaint(260, 0, 540, 0, new float[] {0, 0.5f, 1}, colors));
    graphics.fill(new Rectangle2D.Double(260, 220, 280, 30));
    graphics.setPaint(new GradientPaint(260, 0, Color.GREEN, 540, 0, new Color(0, true)));
    graphics.fill(new Rectangle2D.Double(260, 270, 280, 30));
  }
}
