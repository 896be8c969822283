package org.batchscope.app.canvas;

/// The pixels that a figure is painted on: whole ones, however large each is.
///
/// @param scale pixels per unit
record PixelGrid(int widthPx, int heightPx, double scale) {
  // lengths that JavaFX has made whole pixels come with rounding errors; far below what is seen
  private static final double ROUNDING = 1e-4;

  /// As many whole pixels as there are within an area of the screen, and at least one.
  ///
  /// @param width in pixels of JavaFX
  /// @param height in pixels of JavaFX
  /// @param scale pixels of the screen per pixel of JavaFX
  static PixelGrid within(double width, double height, double scale) {
    return new PixelGrid(whole(width * scale), whole(height * scale), scale);
  }

  /// The same pixels, for units that are `factor` times as large.
  PixelGrid zoomed(double factor) {
    return new PixelGrid(widthPx, heightPx, scale * factor);
  }

  /// In units.
  double width() {
    return widthPx / scale;
  }

  /// In units.
  double height() {
    return heightPx / scale;
  }

  private static int whole(double px) {
    return (int) Math.max(1, Math.floor(px + ROUNDING));
  }
}
