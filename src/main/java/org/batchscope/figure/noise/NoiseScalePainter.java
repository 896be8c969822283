package org.batchscope.figure.noise;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.batchscope.figure.chart.AxisStyle;
import org.batchscope.figure.chart.ChartArea;
import org.batchscope.figure.chart.ChartKey;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.Palette;
import org.batchscope.text.Messages;

/// Paints what is on the plot of a {@link NoiseScaleChart}.
record NoiseScalePainter(
    List<NoiseScaleChart.Curve> curves,
    int batchSize,
    NoiseScaleRange range,
    Palette palette,
    ChartArea area) {
  private static final BasicStroke CURRENT = new BasicStroke(1.4f);
  private static final double AHEAD = 0.38;
  private static final double HALO = 1.2;
  private static final double TEXT_GAP = 5;

  void paint(Graphics2D g) {
    Graphics2D inPlot = (Graphics2D) g.create();
    inPlot.clip(area.place());
    double y = area.y(batchSize);
    inPlot.setColor(palette.text());
    inPlot.setStroke(CURRENT);
    inPlot.draw(new Line2D.Double(area.place().getMinX(), y, area.place().getMaxX(), y));
    for (NoiseScaleChart.Curve curve : curves) {
      inPlot.setStroke(curve.stroke());
      inPlot.setColor(Palette.withOpacity(curve.color(), AHEAD));
      inPlot.draw(line(curve.scales().tailMap(curve.current(), true)));
    }
    for (NoiseScaleChart.Curve curve : curves) {
      inPlot.setStroke(curve.stroke());
      inPlot.setColor(curve.color());
      inPlot.draw(line(curve.scales().headMap(curve.current(), true)));
    }
    paintBatchSize(inPlot, y);
    inPlot.dispose();
    for (NoiseScaleChart.Curve curve : curves) paintCurrent(g, curve);
  }

  /// The points that are numbers, joined.
  private Path2D line(NavigableMap<Integer, Double> scales) {
    Path2D.Double path = new Path2D.Double();
    for (Map.Entry<Integer, Double> point : scales.entrySet()) {
      if (Double.isNaN(point.getValue())) continue;
      double x = area.x(point.getKey());
      double y = area.y(range.shown(point.getValue()));
      if (path.getCurrentPoint() == null) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    return path;
  }

  private void paintCurrent(Graphics2D g, NoiseScaleChart.Curve curve) {
    double y = area.y(range.shown(curve.scale()));
    double x = area.x(curve.current());
    if (Double.isNaN(y) || y < area.place().getMinY() || y > area.place().getMaxY()) return;
    g.setColor(palette.background());
    g.fill(circle(x, y, curve.markerRadius() + HALO));
    g.setColor(curve.color());
    g.fill(circle(x, y, curve.markerRadius()));
  }

  private static Ellipse2D circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /// The current batch size at an end of its line, where the paths leave most room.
  private void paintBatchSize(Graphics2D g, double y) {
    g.setFont(Fonts.semiBold(AxisStyle.TEXT_SIZE));
    String text = Messages.message("chart.law.current", batchSize);
    double width = Drawing.width(g, text);
    double left = area.place().getMinX() + TEXT_GAP;
    double right = area.place().getMaxX() - TEXT_GAP - width;
    Rectangle2D best = new Rectangle2D.Double();
    int fewest = Integer.MAX_VALUE;
    for (double x : new double[] {left, right})
      for (double top : new double[] {y - ChartKey.ROW_HEIGHT, y + 2}) {
        Rectangle2D place = new Rectangle2D.Double(x, top, width, ChartKey.ROW_HEIGHT - 2);
        int pieces = area.place().contains(place) ? piecesIn(place) : Integer.MAX_VALUE - 1;
        if (pieces >= fewest) continue;
        fewest = pieces;
        best = place;
      }
    g.setColor(palette.text());
    Drawing.text(g, text, best.getX(), best.getY() + ChartKey.BASELINE);
  }

  private int piecesIn(Rectangle2D place) {
    int pieces = 0;
    for (NoiseScaleChart.Curve curve : curves) {
      PathIterator points = line(curve.scales()).getPathIterator(null);
      double[] from = new double[2];
      double[] to = new double[2];
      for (; !points.isDone(); points.next()) {
        boolean begins = points.currentSegment(to) == PathIterator.SEG_MOVETO;
        if (!begins && place.intersectsLine(from[0], from[1], to[0], to[1])) pieces++;
        System.arraycopy(to, 0, from, 0, 2);
      }
    }
    return pieces;
  }
}
