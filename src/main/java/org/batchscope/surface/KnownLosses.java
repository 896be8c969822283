package org.batchscope.surface;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// The losses at points of a lattice that have been computed, in square tiles. Those that nobody
/// has asked for longest are forgotten. Not thread-safe.
///
/// A point of many levels is kept once, at the highest of them, so that all levels know it.
final class KnownLosses {
  /// Points along the side of a tile, as a power of two.
  static final int SIDE_BITS = 5;

  private static final int SIDE = 1 << SIDE_BITS;
  // the point 0, 0 is one of every level
  private static final int ALL_LEVELS = Integer.MAX_VALUE;

  private record Place(int level, long column, long row) {}

  private final Map<Place, double[]> tiles;

  /// @param mostTiles how many tiles are kept, of 8 KiB each
  KnownLosses(int mostTiles) {
    tiles =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Place, double[]> eldest) {
            return size() > mostTiles;
          }
        };
  }

  /// The loss at a point; NaN if it is not known.
  double get(int level, long column, long row) {
    int higher = levelsAbove(column, row);
    long c = column >> higher;
    long r = row >> higher;
    double[] tile = tiles.get(tile(level, higher, c, r));
    return tile == null ? Double.NaN : tile[index(c, r)];
  }

  /// Remembers the loss at a point. One that is NaN is forgotten at once.
  void put(int level, long column, long row, double loss) {
    int higher = levelsAbove(column, row);
    long c = column >> higher;
    long r = row >> higher;
    tiles.computeIfAbsent(tile(level, higher, c, r), _ -> unknown())[index(c, r)] = loss;
  }

  int tiles() {
    return tiles.size();
  }

  /// How many levels higher the point still is one of the lattice.
  private static int levelsAbove(long column, long row) {
    return Long.numberOfTrailingZeros(column | row) % Long.SIZE;
  }

  private static Place tile(int level, int higher, long column, long row) {
    if ((column | row) == 0) return new Place(ALL_LEVELS, 0, 0);
    return new Place(level + higher, column >> SIDE_BITS, row >> SIDE_BITS);
  }

  private static int index(long column, long row) {
    return (int) (row & SIDE - 1) << SIDE_BITS | (int) (column & SIDE - 1);
  }

  private static double[] unknown() {
    double[] losses = new double[SIDE * SIDE];
    Arrays.fill(losses, Double.NaN);
    return losses;
  }
}
