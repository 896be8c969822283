package org.batchscope.figure.draw;

import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.batchscope.study.LatestValues;

/// Paints stamps. In pictures made of pixels each is painted once and then copied, which takes a
/// tenth of the time: the same few texts, and a thousand dots, are seen again and again while a
/// slider moves. It may be moved by a sixteenth of a pixel then.
public final class Stamps {
  // a thousand dots of different colors, once more with rings, and the texts beside them
  private static final LatestValues<Place, Pixels> PIXELS = new LatestValues<>(3000);
  // places in a pixel that are told apart, along each side
  private static final int PLACES = 8;

  /// @param x where in a pixel the stamp is, in eighths
  /// @param y where in a pixel the stamp is, in eighths
  private record Place(Stamp stamp, double scale, int x, int y) {
    Pixels pixels() {
      AffineTransform toPixels =
          AffineTransform.getTranslateInstance((double) x / PLACES, (double) y / PLACES);
      toPixels.scale(scale, scale);
      Rectangle bounds = toPixels.createTransformedShape(stamp.bounds()).getBounds();
      bounds.grow(1, 1);
      BufferedImage image =
          new BufferedImage(bounds.width, bounds.height, BufferedImage.TYPE_INT_ARGB_PRE);
      Graphics2D g = image.createGraphics();
      Drawing.prepare(g);
      g.translate(-bounds.x, -bounds.y);
      g.transform(toPixels);
      stamp.paint(g);
      g.dispose();
      return new Pixels(image, bounds.x, bounds.y);
    }
  }

  /// An image whose upper left corner is at (left, top) of the pixel in which the stamp is.
  private record Pixels(BufferedImage image, int left, int top) {}

  private Stamps() {}

  /// Paints a stamp at (x, y).
  public static void paint(Graphics2D g, Stamp stamp, double x, double y) {
    AffineTransform origin = g.getTransform();
    if (hasPixels(g) && isUpright(origin)) {
      long column = Math.round((origin.getScaleX() * x + origin.getTranslateX()) * PLACES);
      long row = Math.round((origin.getScaleY() * y + origin.getTranslateY()) * PLACES);
      Place place =
          new Place(
              stamp, origin.getScaleX(), Math.floorMod(column, PLACES), Math.floorMod(row, PLACES));
      Pixels pixels = PIXELS.get(place, place::pixels);
      int left = (int) Math.floorDiv(column, PLACES) + pixels.left;
      int top = (int) Math.floorDiv(row, PLACES) + pixels.top;
      g.setTransform(new AffineTransform());
      g.drawImage(pixels.image, left, top, null);
    } else {
      g.translate(x, y);
      stamp.paint(g);
    }
    g.setTransform(origin);
  }

  private static boolean hasPixels(Graphics2D g) {
    GraphicsConfiguration configuration = g.getDeviceConfiguration();
    return configuration != null
        && configuration.getDevice().getType() == GraphicsDevice.TYPE_IMAGE_BUFFER;
  }

  private static boolean isUpright(AffineTransform transform) {
    int allowed = AffineTransform.TYPE_TRANSLATION | AffineTransform.TYPE_UNIFORM_SCALE;
    return (transform.getType() & ~allowed) == 0;
  }
}
