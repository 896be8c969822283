package org.batchscope.figure.panels;

import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.surface.Bounds;

/// Where small maps of equal size stand on a figure, in rows, all of the same part of the parameter
/// plane.
///
/// @param count how many maps, at least 1
/// @param columns how many of them beside each other
/// @param width of the figure, in units of 1/96 inch
/// @param height of the figure, in units of 1/96 inch
/// @param bounds the part of the plane that every map shows, with its own proportions
record PanelsLayout(int count, int columns, double width, double height, Bounds bounds) {
  private static final double LEFT = 62;
  private static final double RIGHT = 20;
  private static final double TOP = 42;
  private static final double BOTTOM = 60;
  private static final double GAP = 16;
  private static final double TITLE_HEIGHT = 28;
  private static final double SMALLEST_SIDE = 30;

  /// The layout in which the maps are drawn largest.
  ///
  /// @param atLeast what every map shows at least; both axes have the same scale, so more is shown
  ///   unless the proportions happen to agree
  static PanelsLayout largest(int count, double width, double height, Bounds atLeast) {
    PanelsLayout best = with(count, 1, width, height, atLeast);
    for (int columns = 2; columns <= count; columns++) {
      PanelsLayout other = with(count, columns, width, height, atLeast);
      if (other.use() > best.use()) best = other;
    }
    return best;
  }

  /// How good the layout is: how large the maps are drawn, less where places stay empty.
  private double use() {
    return area(0).scaleX() * count / (rows() * columns);
  }

  private static PanelsLayout with(
      int count, int columns, double width, double height, Bounds atLeast) {
    PanelsLayout layout = new PanelsLayout(count, columns, width, height, atLeast);
    Rectangle2D.Double frame = layout.frame(0);
    return new PanelsLayout(
        count, columns, width, height, atLeast.withAspect(frame.width / frame.height));
  }

  int rows() {
    return (count + columns - 1) / columns;
  }

  /// Where the map of a number is, from 0.
  PlotArea area(int panel) {
    return new PlotArea(frame(panel), bounds);
  }

  /// Whether a map has no other to its left.
  boolean isLeftmost(int panel) {
    return panel % columns == 0;
  }

  /// Whether a map has no other beneath it.
  boolean isLowest(int panel) {
    return panel + columns >= count;
  }

  /// The map at a position, with its title, if there is one.
  OptionalInt panelAt(double x, double y) {
    return IntStream.range(0, count)
        .filter(panel -> {
          Rectangle2D.Double frame = frame(panel);
          return x >= frame.x
              && x <= frame.x + frame.width
              && y >= frame.y - TITLE_HEIGHT
              && y <= frame.y + frame.height;
        })
        .findFirst();
  }

  private Rectangle2D.Double frame(int panel) {
    double w = (width - LEFT - RIGHT - (columns - 1) * GAP) / columns;
    double h = (height - TOP - BOTTOM - (rows() - 1) * GAP) / rows() - TITLE_HEIGHT;
    double side = Math.max(SMALLEST_SIDE, w);
    double tall = Math.max(SMALLEST_SIDE, h);
    return new Rectangle2D.Double(
        LEFT + panel % columns * (side + GAP),
        TOP + TITLE_HEIGHT + panel / columns * (tall + TITLE_HEIGHT + GAP),
        side,
        tall);
  }
}
