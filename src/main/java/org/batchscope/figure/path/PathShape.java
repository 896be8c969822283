package org.batchscope.figure.path;

import java.awt.geom.Path2D;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.training.ParameterPath;

/// A path as the line through its points on a map.
public record PathShape(PlotArea area, ParameterPath path) {
  // shorter moves cannot be seen
  private static final double SHORTEST_MOVE = 0.6;
  // a part of more updates is drawn only where it leads to something new
  private static final int MANY = 2000;
  // where a path goes to and fro, in widths of its line: ends of its steps that are apart at most
  private static final double NEAR = 3;
  // and steps that are long at least
  private static final double LONG = 4;

  /// The whole of it.
  public Path2D whole() {
    return between(0, path.updates());
  }

  /// The part from before update `from` to before update `to`.
  Path2D between(int from, int to) {
    return between(from, to, _ -> true);
  }

  /// The updates of such a part that are wanted; those that follow one another are joined. Where a
  /// long path has been already it is left out.
  Path2D between(int from, int to, IntPredicate wanted) {
    Optional<InkedCells> inked =
        to - from > MANY ? Optional.of(new InkedCells(area.frame())) : Optional.empty();
    Path2D.Double line = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double lastX = 0;
    double lastY = 0;
    boolean drawing = false;
    // of a part that is left out, the line has not even its beginning
    boolean begun = false;
    for (int k = from; k < to; k++) {
      if (!wanted.test(k)) {
        drawing = false;
        continue;
      }
      if (!drawing) {
        lastX = x(k);
        lastY = y(k);
        drawing = true;
        begun = false;
      }
      double x = x(k + 1);
      double y = y(k + 1);
      boolean goesOn = k + 1 < to && wanted.test(k + 1);
      if (goesOn && Math.hypot(x - lastX, y - lastY) < SHORTEST_MOVE) continue;
      boolean isSeen = inked.isEmpty() || inked.get().add(lastX, lastY, x, y);
      if (isSeen && !begun) line.moveTo(lastX, lastY);
      if (isSeen) line.lineTo(x, y);
      begun = isSeen;
      lastX = x;
      lastY = y;
    }
    return line;
  }

  /// Whether an update lies between the one before and the one after it, so near to both that lines
  /// of this width run together: the path goes to and fro.
  boolean isFolded(int update, double width) {
    if (update == 0 || update + 2 > path.updates()) return false;
    double apart = Math.max(distance(update - 1, update + 1), distance(update, update + 2));
    return apart < NEAR * width && distance(update, update + 1) > LONG * width;
  }

  private double distance(int from, int to) {
    return Math.hypot(x(to) - x(from), y(to) - y(from));
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
