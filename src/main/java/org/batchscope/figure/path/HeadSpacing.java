package org.batchscope.figure.path;

import java.util.HashMap;
import java.util.Map;

/// Keeps arrowheads apart: a place is granted only if no earlier one is too near.
final class HeadSpacing {
  private record Cell(long column, long row) {}

  private record Place(double x, double y) {}

  private final double distance;
  // a cell is so small that it holds one place at most
  private final Map<Cell, Place> taken = new HashMap<>();

  /// @param distance between two places, at least
  HeadSpacing(double distance) {
    this.distance = distance;
  }

  /// Takes the place at (x, y), unless another is nearer than the distance.
  boolean claim(double x, double y) {
    double side = distance / Math.sqrt(2);
    long column = (long) Math.floor(x / side);
    long row = (long) Math.floor(y / side);
    for (long c = column - 2; c <= column + 2; c++)
      for (long r = row - 2; r <= row + 2; r++) {
        Place other = taken.get(new Cell(c, r));
        if (other != null && Math.hypot(other.x - x, other.y - y) < distance) return false;
      }
    taken.put(new Cell(column, row), new Place(x, y));
    return true;
  }
}
