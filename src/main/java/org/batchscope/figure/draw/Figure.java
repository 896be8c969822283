package org.batchscope.figure.draw;

import java.awt.Graphics2D;

/// A picture that can be painted on anything: the window, a PNG, an SVG, a PDF.
public interface Figure {
  /// Paints this figure into the rectangle (0, 0) to (width, height).
  ///
  /// @param graphics where to paint, in units of 1/96 inch
  /// @param width in units of 1/96 inch
  /// @param height in units of 1/96 inch
  void paint(Graphics2D graphics, double width, double height);
}
