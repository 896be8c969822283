package org.batchscope.app.canvas;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// One set of pixels that Java2D paints on and JavaFX shows, without a copy in between.
final class PixelImage {
  private final BufferedImage canvas;
  private final PixelBuffer<IntBuffer> buffer;
  private final WritableImage image;

  /// Makes an image of exactly the pixels of `grid`.
  PixelImage(PixelGrid grid) {
    int widthPx = grid.widthPx();
    int heightPx = grid.heightPx();
    int[] pixels = new int[widthPx * heightPx];
    DirectColorModel colors =
        new DirectColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            32,
            0xFF0000,
            0xFF00,
            0xFF,
            0xFF000000,
            true,
            DataBuffer.TYPE_INT);
    WritableRaster raster =
        Raster.createPackedRaster(
            new DataBufferInt(pixels, pixels.length),
            widthPx,
            heightPx,
            widthPx,
            new int[] {0xFF0000, 0xFF00, 0xFF, 0xFF000000},
            new Point());
    canvas = new BufferedImage(colors, raster, true, null);
    assert canvas.getTransparency() == Transparency.TRANSLUCENT;
    buffer =
        new PixelBuffer<>(
            widthPx, heightPx, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  boolean hasPixelsOf(PixelGrid grid) {
    return canvas.getWidth() == grid.widthPx() && canvas.getHeight() == grid.heightPx();
  }

  /// What paints on this image in pixels. The caller disposes of it.
  Graphics2D graphics() {
    return canvas.createGraphics();
  }

  /// Tells JavaFX that the pixels have changed. On the JavaFX thread only.
  WritableImage updated() {
    buffer.updateBuffer(_ -> null);
    return image;
  }
}
