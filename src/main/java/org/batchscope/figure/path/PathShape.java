package org.batchscope.figure.path;

import java.awt.geom.Path2D;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.training.ParameterPath;

/// A path as the line through its points on a map.
public record PathShape(PlotArea area, ParameterPath path) {
  // shorter moves cannot be seen
  private static final double SHORTEST_MOVE = 0.6;

  /// The whole of it.
  public Path2D whole() {
    return between(0, path.updates());
  }

  /// The part from before update `from` to before update `to`.
  Path2D between(int from, int to) {
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

  /// Position from the left of the figure before an update.
  public double x(int update) {
    return area.toX(path.parameter(update, 0));
  }

  /// Position from the top of the figure before an update.
  public double y(int update) {
    return area.toY(path.parameter(update, 1));
  }
}
