package org.batchscope.training;

/// Keeps what many runs side by side have at each update, in chunks of some updates.
///
/// A chunk is kept as it comes, all runs of an update beside each other, and ordered run by run
/// only when somebody looks at it: that takes as long as to keep it, and much that is kept is never
/// read.
final class LaneRecorder {
  private static final int MOST_UPDATES_AT_ONCE = 64;
  private static final int MOST_NUMBERS_AT_ONCE = 1 << 12;

  /// Writes some updates.
  @FunctionalInterface
  interface Writer {
    /// @param values updates × p × lanes from `at` on. Overwritten.
    void write(double[] values, int at);
  }

  private final Layout layout;
  private final Chunk[] chunks;
  private double[] current = {};
  private int updates;

  /// @param p number of values of each run at an update
  /// @param lanes 1 or a multiple of 4
  /// @param updates how many there are at most
  LaneRecorder(int p, int lanes, int updates) {
    int atOnce = Math.clamp(MOST_NUMBERS_AT_ONCE / (p * lanes), 1, MOST_UPDATES_AT_ONCE);
    int shift = 31 - Integer.numberOfLeadingZeros(atOnce);
    layout = new Layout(p, lanes, shift);
    chunks = new Chunk[(updates + (1 << shift) - 1) >> shift];
  }

  /// Records the next update.
  ///
  /// @param values p × lanes. Not modified.
  void record(double[] values) {
    record(1, (kept, at) -> System.arraycopy(values, 0, kept, at, values.length));
  }

  /// Records the next updates, as they are written.
  ///
  /// @param count at most {@link #room}
  void record(int count, Writer writer) {
    int row = layout.rowInChunk(updates);
    if (row == 0) {
      current = new double[layout.chunkLength()];
      chunks[layout.chunk(updates)] = new Chunk(current, layout.lanes == 1);
    }
    writer.write(current, row * layout.p * layout.lanes);
    updates += count;
  }

  /// How many updates can be recorded at once next, at least one.
  int room() {
    return (1 << layout.shift) - layout.rowInChunk(updates);
  }

  /// How many updates were recorded.
  int updates() {
    return updates;
  }

  /// Reads what was recorded of an update.
  ///
  /// @param values p × lanes. Overwritten.
  void read(int update, double[] values) {
    Chunk chunk = chunks[layout.chunk(update)];
    if (chunk.isOrdered) {
      for (int i = 0; i < values.length; i++)
        values[i] = chunk.values[layout.placeInOrder(i % layout.lanes, update, i / layout.lanes)];
    } else {
      int from = layout.rowInChunk(update) * values.length;
      System.arraycopy(chunk.values, from, values, 0, values.length);
    }
  }

  /// All rows of a run. Nothing is recorded later.
  Rows rows(int lane) {
    return new OfLane(layout, chunks, lane);
  }

  /// @param values updates × p × lanes, or when ordered lanes × updates × p
  private record Chunk(double[] values, boolean isOrdered) {}

  /// Of the numbers in a chunk.
  ///
  /// @param shift of which power of two the number of its updates is, so that rows are found by
  ///   bits
  private record Layout(int p, int lanes, int shift) {
    private static final int LANES_AT_ONCE = 4;

    int chunk(int row) {
      return row >> shift;
    }

    int rowInChunk(int row) {
      return row & (1 << shift) - 1;
    }

    int chunkLength() {
      return p * lanes << shift;
    }

    int placeInOrder(int lane, int row, int column) {
      return ((lane << shift) + rowInChunk(row)) * p + column;
    }

    Chunk ordered(Chunk chunk) {
      double[] values = chunk.values;
      double[] ordered = new double[values.length];
      int rows = p << shift;
      for (int lane = 0; lane < lanes; lane += LANES_AT_ONCE) {
        int a = lane * rows;
        int b = a + rows;
        int c = b + rows;
        int d = c + rows;
        for (int row = 0; row < rows; row++) {
          int i = row * lanes + lane;
          ordered[a + row] = values[i];
          ordered[b + row] = values[i + 1];
          ordered[c + row] = values[i + 2];
          ordered[d + row] = values[i + 3];
        }
      }
      return new Chunk(ordered, true);
    }
  }

  /// Threads that look at a chunk at the same time may order it more than once, to the same
  /// numbers.
  private record OfLane(Layout layout, Chunk[] chunks, int lane) implements Rows {
    @Override
    public double at(int row, int column) {
      Chunk chunk = chunks[layout.chunk(row)];
      if (!chunk.isOrdered) {
        chunk = layout.ordered(chunk);
        chunks[layout.chunk(row)] = chunk;
      }
      return chunk.values[layout.placeInOrder(lane, row, column)];
    }
  }
}
