package org.batchscope.app.canvas;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A picture that is kept as the pixels of the screen.
///
/// @param widthPx pixels in a row
/// @param heightPx rows
/// @param argb row by row, each 0xAARRGGBB with colors multiplied by alpha. Shared, not modified.
public record Pixels(int widthPx, int heightPx, int[] argb) {
  public Pixels {
    if (widthPx < 1 || heightPx < 1 || argb.length != widthPx * heightPx)
      throw new IllegalArgumentException(
          argb.length + " pixels are not " + widthPx + " × " + heightPx);
  }

  boolean fill(PixelGrid grid) {
    return widthPx == grid.widthPx() && heightPx == grid.heightPx();
  }

  /// An image of them for JavaFX, which shares them.
  public WritableImage image() {
    return new WritableImage(
        new PixelBuffer<>(
            widthPx, heightPx, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
  }
}
