package org.batchscope.figure.path;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.batchscope.figure.draw.Drawing;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.training.ParameterPath;

/// Draws a path: a line through all its points and an arrowhead in the direction of every update,
/// thinned where arrowheads would blot.
public final class PathPainter {
  private static final double AHEAD_OPACITY = 0.28;
  private static final double CASING = 2.6;

  private final Graphics2D g;
  private final ParameterPath path;
  private final PathShape shape;
  private final PathStyle style;

  public PathPainter(Graphics2D g, PlotArea area, ParameterPath path, PathStyle style) {
    this.g = g;
    this.path = path;
    shape = new PathShape(area, path);
    this.style = style;
  }

  /// Draws an edge around what has been walked before update `update`, to keep the line apart from
  /// what is beneath.
  void paintCasing(int update, Color color) {
    g.setColor(color);
    stroke(0, update, CASING);
  }

  /// Draws what has been walked before update `update` strongly, and what lies ahead faintly.
  public void paint(int update) {
    if (update < path.updates()) {
      g.setColor(Palette.withOpacity(style.color(), AHEAD_OPACITY));
      stroke(update, path.updates(), 0);
      heads(update, path.updates());
    }
    g.setColor(style.color());
    stroke(0, update, 0);
    heads(0, update);
  }

  /// Draws a part of the line, wider than its style says.
  private void stroke(int from, int to, double more) {
    stroke(shape.between(from, to, this::isFolded), style.foldedWidth() + more);
    stroke(shape.between(from, to, k -> !isFolded(k)), style.width() + more);
  }

  private boolean isFolded(int update) {
    return style.foldedWidth() < style.width() && shape.isFolded(update, style.width());
  }

  private void stroke(Path2D line, double width) {
    if (line.getCurrentPoint() == null) return;
    g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(line);
  }

  private void heads(int from, int to) {
    HeadSpacing spacing = new HeadSpacing(style.headDistance());
    for (int k = from; k < to; k++) {
      // heads would blot what the thin line keeps apart
      if (isFolded(k)) continue;
      double dx = shape.x(k + 1) - shape.x(k);
      double dy = shape.y(k + 1) - shape.y(k);
      double step = Math.hypot(dx, dy);
      if (step < style.shortestArrow() || !spacing.claim(shape.x(k + 1), shape.y(k + 1))) continue;
      double size = Math.min(1, Math.max(0.55, step / (1.6 * style.headLength())));
      Drawing.arrowhead(
          g,
          shape.x(k + 1),
          shape.y(k + 1),
          dx,
          dy,
          size * style.headLength(),
          size * style.headWidth());
    }
  }
}
