package org.batchscope.figure;

import java.awt.Graphics2D;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.SuitedSizes;

/// What is made for a place in the window, on a page of its own.
///
/// @param part what is drawn
/// @param sizes for which it is made
record PageFigure(Figure part, SuitedSizes sizes) implements Figure {
  private static final SuitedSizes CHARTS = new SuitedSizes(240, 160, 720, 480);
  private static final SuitedSizes STRIPS =
      new SuitedSizes(560, 56, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  /// A chart from beside the map.
  static PageFigure ofChart(Figure chart) {
    return new PageFigure(chart, CHARTS);
  }

  /// A strip from beneath the map, which becomes wider on a large page but not higher.
  static PageFigure ofStrip(Figure strip) {
    return new PageFigure(strip, STRIPS);
  }

  @Override
  public void paint(Graphics2D g, double width, double height) {
    sizes.paint(part, g, width, height);
  }
}
