package org.batchscope.figure.path;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.training.ParameterPath;

/// Where the word beside the start of a path stands: on the side away from the path, or, where the
/// map ends there, above or below the start.
final class StartLabel {
  private static final double GAP = 14;
  private static final double HALF_HEIGHT = 5;
  private static final double MARGIN = 4;

  private StartLabel() {}

  /// The left end of the baseline.
  ///
  /// @param width of the word
  static Point2D place(PlotArea area, ParameterPath path, double width) {
    Rectangle2D frame = area.frame();
    double x = area.toX(path.parameter(0, 0));
    double y = area.toY(path.parameter(0, 1));
    boolean goesRight = path.updates() > 0 && path.parameter(1, 0) > path.parameter(0, 0);
    double beside = goesRight ? x - GAP - width : x + GAP;
    boolean fits = beside >= frame.getMinX() + MARGIN && beside + width <= frame.getMaxX() - MARGIN;
    if (fits || !frame.contains(x, y)) return new Point2D.Double(beside, y + HALF_HEIGHT);
    boolean goesUp = path.updates() > 0 && path.parameter(1, 1) > path.parameter(0, 1);
    boolean roomAbove = y - GAP - 2 * HALF_HEIGHT >= frame.getMinY();
    double baseline = goesUp || !roomAbove ? y + GAP + 2 * HALF_HEIGHT : y - GAP;
    double last = frame.getMaxX() - MARGIN - width;
    return new Point2D.Double(Math.clamp(x - width / 2, frame.getMinX() + MARGIN, last), baseline);
  }
}
