package org.batchscope.figure.draw;

import java.awt.Graphics2D;

/// The sizes for which the letters and lines of a figure are made: on larger pages they grow along,
/// so that they are read from as far, and on smaller ones they shrink, so that they stay apart.
public record SuitedSizes(
    double leastWidth, double leastHeight, double mostWidth, double mostHeight) {
  /// How many times as large letters and lines are.
  double factor(double width, double height) {
    if (width < leastWidth || height < leastHeight)
      return Math.min(width / leastWidth, height / leastHeight);
    return Math.max(1, Math.min(width / mostWidth, height / mostHeight));
  }

  /// Paints a figure on a page of any size.
  public void paint(Figure figure, Graphics2D g, double width, double height) {
    double factor = factor(width, height);
    Graphics2D scaled = (Graphics2D) g.create();
    scaled.scale(factor, factor);
    figure.paint(scaled, width / factor, height / factor);
    scaled.dispose();
  }
}
