package org.batchscope.figure.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.training.ParameterPath;

/// Draws a gradient flow as a thin line with a light core of dashes, which is seen on the
/// full-batch path that it lies on as well as beside it.
final class FlowPainter {
  private static final float WIDTH = 2.6f;
  private static final float CORE_WIDTH = 1.2f;
  private static final float[] DASHES = {7, 4};

  private final Graphics2D g;
  private final PlotArea area;
  private final Palette palette;

  FlowPainter(Graphics2D g, PlotArea area, Palette palette) {
    this.g = g;
    this.area = area;
    this.palette = palette;
  }

  void paint(ParameterPath flow) {
    Path2D.Double line = new Path2D.Double();
    line.moveTo(x(flow, 0), y(flow, 0));
    for (int k = 1; k <= flow.updates(); k++) line.lineTo(x(flow, k), y(flow, k));
    draw(g, line, palette);
  }

  static void draw(Graphics2D g, Shape line, Palette palette) {
    g.setColor(palette.fullBatch());
    g.setStroke(new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(line);
    g.setColor(palette.background());
    g.setStroke(
        new BasicStroke(CORE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
    g.draw(line);
  }

  private double x(ParameterPath flow, int point) {
    return area.toX(flow.parameter(point, 0));
  }

  private double y(ParameterPath flow, int point) {
    return area.toY(flow.parameter(point, 1));
  }
}
