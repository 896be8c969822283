package org.batchscope.figure;

import java.awt.Graphics2D;
import org.batchscope.figure.draw.Figure;

/// A chart that is made for a place beside the map, on a page of its own: with the page grow its
/// letters and lines, so that they are read from as far as those of the map.
///
/// @param chart what is drawn
public record EnlargedFigure(Figure chart) implements Figure {
  private static final double USUAL_WIDTH = 720;
  private static final double USUAL_HEIGHT = 480;

  @Override
  public void paint(Graphics2D g, double width, double height) {
    double factor = Math.max(1, Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT));
    Graphics2D enlarged = (Graphics2D) g.create();
    enlarged.scale(factor, factor);
    chart.paint(enlarged, width / factor, height / factor);
    enlarged.dispose();
  }
}
