package org.batchscope.app.canvas;

/// How figures grow with the area that they are shown on.
final class FigureZoom {
  private static final double LARGEST = 1.7;

  private FigureZoom() {}

  /// How much larger than usual a figure is drawn: pixels of JavaFX per unit of the figure.
  ///
  /// @param usualArea the area for which it is made, in pixels of JavaFX
  static double of(double width, double height, double usualArea) {
    return Math.clamp(Math.sqrt(width * height / usualArea), 1, LARGEST);
  }
}
