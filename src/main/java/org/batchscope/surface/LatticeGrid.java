package org.batchscope.surface;

/// The points of a lattice that cover a rectangle. A point of the lattice of a level has both
/// coordinates at multiples of 2^level, so where points are does not depend on the rectangle, and
/// the points of a level are among those of every lower one.
///
/// @param level the points are 2^level apart
/// @param firstColumn the smallest first coordinate, as a multiple of 2^level
/// @param firstRow the smallest second coordinate, as a multiple of 2^level
/// @param columns at least 2
/// @param rows at least 2
public record LatticeGrid(int level, long firstColumn, long firstRow, int columns, int rows) {
  private static final double ROOT = Math.sqrt(2);
  // multiples are told apart, and are exact, in a double of 53 bits
  private static final int MOST_BITS = 50;

  /// The points that cover a rectangle, between 0.7 and 1.4 times `spacing` apart, or further where
  /// numbers are not fine enough.
  public static LatticeGrid covering(Bounds bounds, double spacing) {
    int floor = Math.getExponent(spacing);
    int nearest = Math.scalb(spacing, -floor) < ROOT ? floor : floor + 1;
    double farthest =
        Math.max(
            Math.max(Math.abs(bounds.minX()), Math.abs(bounds.maxX())),
            Math.max(Math.abs(bounds.minY()), Math.abs(bounds.maxY())));
    return covering(bounds, Math.max(nearest, Math.getExponent(farthest) - MOST_BITS));
  }

  /// The points of a level that cover a rectangle.
  static LatticeGrid covering(Bounds bounds, int level) {
    long left = (long) Math.floor(Math.scalb(bounds.minX(), -level));
    long right = (long) Math.ceil(Math.scalb(bounds.maxX(), -level));
    long bottom = (long) Math.floor(Math.scalb(bounds.minY(), -level));
    long top = (long) Math.ceil(Math.scalb(bounds.maxY(), -level));
    return new LatticeGrid(
        level, left, bottom, Math.toIntExact(right - left + 1), Math.toIntExact(top - bottom + 1));
  }

  /// Number of points.
  public int points() {
    return Math.multiplyExact(columns, rows);
  }

  /// The rectangle from the first point to the last.
  public Bounds bounds() {
    int last = points() - 1;
    return new Bounds(x(0), x(last), y(0), y(last));
  }

  /// The first coordinate of a point as a multiple of 2^level.
  ///
  /// @param point row by row, from 0
  long column(int point) {
    return firstColumn + point % columns;
  }

  /// The second coordinate of a point as a multiple of 2^level.
  ///
  /// @param point row by row, from 0
  long row(int point) {
    return firstRow + point / columns;
  }

  /// The first coordinate of a point, exactly.
  ///
  /// @param point row by row, from 0
  double x(int point) {
    return columnX(point % columns);
  }

  /// The second coordinate of a point, exactly.
  ///
  /// @param point row by row, from 0
  double y(int point) {
    return rowY(point / columns);
  }

  /// The first coordinate of a column, exactly.
  ///
  /// @param column from 0
  double columnX(int column) {
    return Math.scalb((double) (firstColumn + column), level);
  }

  /// The second coordinate of a row, exactly.
  ///
  /// @param row from 0
  double rowY(int row) {
    return Math.scalb((double) (firstRow + row), level);
  }

  /// Whether a point is none of the next higher level.
  ///
  /// @param point row by row, from 0
  boolean isNew(int point) {
    return ((column(point) | row(point)) & 1) != 0;
  }
}
