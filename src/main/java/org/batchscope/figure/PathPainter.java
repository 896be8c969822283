package org.batchscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.batchscope.training.ParameterPath;

/// Draws a path: a line through all its points and an arrowhead in the direction of every update,
/// thinned where arrowheads would blot.
final class PathPainter {
  private static final double AHEAD_OPACITY = 0.28;
  private static final double CASING = 2.6;
  // shorter moves cannot be seen
  private static final double SHORTEST_MOVE = 0.6;

  private final Graphics2D g;
  private final PlotArea area;
  private final ParameterPath path;
  private final PathStyle style;

  PathPainter(Graphics2D g, PlotArea area, ParameterPath path, PathStyle style) {
    this.g = g;
    this.area = area;
    this.path = path;
    this.style = style;
  }

  /// Draws an edge around what has been walked before update `update`, to keep the line apart from
  /// what is beneath.
  void paintCasing(int update, Color color) {
    g.setColor(color);
    stroke(line(0, update), style.width() + CASING);
  }

  /// Draws what has been walked before update `update` strongly, and what lies ahead faintly.
  void paint(int update) {
    if (update < path.updates()) {
      g.setColor(Palette.withOpacity(style.color(), AHEAD_OPACITY));
      stroke(line(update, path.updates()), style.width());
      heads(update, path.updates());
    }
    g.setColor(style.color());
    stroke(line(0, update), style.width());
    heads(0, update);
  }

  private void stroke(Path2D line, double width) {
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(line);
  }

  private Path2D line(int from, int to) {
    Path2D.Double line = new Path2D.Double(Path2D.WIND_NON_ZERO, to - from + 1);
    double lastX = x(from);
    double lastY = y(from);
    line.moveTo(lastX, lastY);
    for (int k = from + 1; k <= to; k++) {
      double x = x(k);
      double y = y(k);
      if (k < to && Math.hypot(x - lastX, y - lastY) < SHORTEST_MOVE) continue;
      line.lineTo(x, y);
      lastX = x;
      lastY = y;
    }
    return line;
  }

  private void heads(int from, int to) {
    HeadSpacing spacing = new HeadSpacing(style.headDistance());
    for (int k = from; k < to; k++) {
      double dx = x(k + 1) - x(k);
      double dy = y(k + 1) - y(k);
      double step = Math.hypot(dx, dy);
      if (step < style.shortestArrow() || !spacing.claim(x(k + 1), y(k + 1))) continue;
      double size = Math.min(1, Math.max(0.55, step / (1.6 * style.headLength())));
      Drawing.arrowhead(
          g, x(k + 1), y(k + 1), dx, dy, size * style.headLength(), size * style.headWidth());
    }
  }

  private double x(int update) {
    return area.toX(path.parameter(update, 0));
  }

  private double y(int update) {
    return area.toY(path.parameter(update, 1));
  }
}
