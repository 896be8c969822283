package org.batchscope.figure.path;

import java.awt.geom.Rectangle2D;
import java.util.BitSet;

/// Where a line has been drawn already, in cells that are finer than what can be seen: the steps of
/// a long path that lead through nothing but such cells need not be drawn.
final class InkedCells {
  private static final double CELL = 0.5;
  // around the frame, for the width of lines
  private static final double MARGIN = 8;
  // a step of more cells leads beyond any frame
  private static final double MOST_CELLS = 1e5;

  private final double left;
  private final double top;
  private final int columns;
  private final int rows;
  private final BitSet inked = new BitSet();

  /// @param frame what is seen; beyond it nothing need be drawn
  InkedCells(Rectangle2D frame) {
    left = frame.getX() - MARGIN;
    top = frame.getY() - MARGIN;
    columns = (int) Math.ceil((frame.getWidth() + 2 * MARGIN) / CELL);
    rows = (int) Math.ceil((frame.getHeight() + 2 * MARGIN) / CELL);
  }

  /// Draws a step.
  ///
  /// @return whether it leads through a cell that was not drawn before
  boolean add(double fromX, double fromY, double toX, double toY) {
    double dx = toX - fromX;
    double dy = toY - fromY;
    double cells = Math.max(Math.abs(dx), Math.abs(dy)) / CELL;
    // also where it is not a number
    if (!(cells <= MOST_CELLS)) return true;
    int last = (int) Math.ceil(cells);
    boolean isNew = false;
    for (int i = 0; i <= last; i++) {
      double share = last == 0 ? 0 : (double) i / last;
      isNew |= ink(fromX + share * dx, fromY + share * dy);
    }
    return isNew;
  }

  private boolean ink(double x, double y) {
    int column = (int) Math.floor((x - left) / CELL);
    int row = (int) Math.floor((y - top) / CELL);
    if (column < 0 || column >= columns || row < 0 || row >= rows) return false;
    int cell = row * columns + column;
    boolean isNew = !inked.get(cell);
    inked.set(cell);
    return isNew;
  }
}
