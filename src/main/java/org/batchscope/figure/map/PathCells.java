package org.batchscope.figure.map;

/// A grid of square cells that counts the paths through each cell; a path that comes back to a cell
/// counts once. Positions are in cells from the upper left corner; what lies outside is not
/// counted.
final class PathCells {
  private static final double ON_EDGE = 1e-9;

  private final int columns;
  private final int rows;
  private final int[] counts;
  // the path, from 1, that was counted last in each cell
  private final int[] latest;
  private int paths;

  PathCells(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    counts = new int[columns * rows];
    latest = new int[columns * rows];
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /// How many paths pass through a cell.
  int count(int column, int row) {
    return counts[row * columns + column];
  }

  /// Begins another path.
  void beginPath() {
    paths++;
  }

  /// Counts the cells that a straight move of the path passes through. A move from or to a place
  /// that is not finite is left out.
  void move(double fromX, double fromY, double toX, double toY) {
    if (isInside(fromX, fromY) && isInside(toX, toY)) {
      walk(fromX, fromY, toX, toY);
      return;
    }
    double dx = toX - fromX;
    double dy = toY - fromY;
    if (!Double.isFinite(dx) || !Double.isFinite(dy)) return;
    // the part of the move that is inside, as shares of it: Liang and Barsky 1984
    double enters = Math.max(0, Math.max(entry(fromX, dx, columns), entry(fromY, dy, rows)));
    double leaves = Math.min(1, Math.min(exit(fromX, dx, columns), exit(fromY, dy, rows)));
    if (enters > leaves) return;
    walk(
        within(fromX + enters * dx, columns),
        within(fromY + enters * dy, rows),
        within(fromX + leaves * dx, columns),
        within(fromY + leaves * dy, rows));
  }

  private boolean isInside(double x, double y) {
    return x >= 0 && x < columns && y >= 0 && y < rows;
  }

  private static double entry(double from, double d, int end) {
    if (d == 0) return from >= 0 && from < end ? 0 : Double.POSITIVE_INFINITY;
    return Math.min(-from / d, (end - from) / d);
  }

  private static double exit(double from, double d, int end) {
    if (d == 0) return 1;
    return Math.max(-from / d, (end - from) / d);
  }

  private static double within(double position, int end) {
    return Math.clamp(position, 0, end - ON_EDGE);
  }

  /// From cell to cell, always across the nearer edge: Amanatides and Woo 1987.
  private void walk(double fromX, double fromY, double toX, double toY) {
    int column = (int) fromX;
    int row = (int) fromY;
    int right = (int) toX >= column ? 1 : -1;
    int down = (int) toY >= row ? 1 : -1;
    int edges = right * ((int) toX - column) + down * ((int) toY - row);
    mark(column, row);
    if (edges == 0) return;
    double perColumn = Math.abs(1 / (toX - fromX));
    double perRow = Math.abs(1 / (toY - fromY));
    double nextColumn = Math.abs(column + (right + 1) / 2 - fromX) * perColumn;
    double nextRow = Math.abs(row + (down + 1) / 2 - fromY) * perRow;
    for (int k = 0; k < edges; k++) {
      boolean sideways = column != (int) toX && (row == (int) toY || nextColumn < nextRow);
      if (sideways) {
        column += right;
        nextColumn += perColumn;
      } else {
        row += down;
        nextRow += perRow;
      }
      mark(column, row);
    }
  }

  private void mark(int column, int row) {
    int cell = row * columns + column;
    if (latest[cell] == paths) return;
    latest[cell] = paths;
    counts[cell]++;
  }
}
