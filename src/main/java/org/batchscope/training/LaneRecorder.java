package org.batchscope.training;

import java.util.Arrays;

/// Keeps what many runs side by side have at each update.
///
/// Some updates are gathered in an array that stays in the first-level cache, ordered run by run,
/// and then copied as a chunk of memory that was never cleared. To write a few numbers to every one
/// of many arrays at each update takes several times as long: a processor waits for its memory.
final class LaneRecorder {
  private static final int MOST_UPDATES_AT_ONCE = 64;
  private static final int MOST_NUMBERS_AT_ONCE = 1 << 12;
  private static final int LANES_AT_ONCE = 4;

  private final int p;
  private final int lanes;
  // a power of two, so that rows are found by their bits
  private final int updatesAtOnce;
  private final double[][] chunks;
  // updates × p × lanes
  private final double[] gathered;
  // lanes × updates × p
  private final double[] ordered;
  private int updates;

  /// @param p number of values of each run at an update
  /// @param lanes 1 or a multiple of 4
  /// @param updates how many there are at most
  LaneRecorder(int p, int lanes, int updates) {
    this.p = p;
    this.lanes = lanes;
    int atOnce = Math.clamp(MOST_NUMBERS_AT_ONCE / (p * lanes), 1, MOST_UPDATES_AT_ONCE);
    updatesAtOnce = Integer.highestOneBit(atOnce);
    chunks = new double[(updates + updatesAtOnce - 1) / updatesAtOnce][];
    gathered = new double[updatesAtOnce * p * lanes];
    ordered = new double[gathered.length];
  }

  /// Records the next update.
  ///
  /// @param values p × lanes. Not modified.
  void record(double[] values) {
    System.arraycopy(values, 0, gathered, updates % updatesAtOnce * values.length, values.length);
    updates++;
    if (updates % updatesAtOnce == 0) keep();
  }

  /// All rows of a run. Nothing is recorded later.
  Rows rows(int lane) {
    if (updates % updatesAtOnce != 0 && chunks[updates / updatesAtOnce] == null) keep();
    return new OfLane(chunks, Integer.numberOfTrailingZeros(updatesAtOnce), p, lane);
  }

  private void keep() {
    int chunk = (updates - 1) / updatesAtOnce;
    if (lanes == 1) {
      chunks[chunk] = gathered.clone();
    } else {
      order(gathered, ordered, lanes, updatesAtOnce * p);
      chunks[chunk] = Arrays.copyOf(ordered, ordered.length);
    }
  }

  private static void order(double[] gathered, double[] ordered, int lanes, int rows) {
    for (int lane = 0; lane < lanes; lane += LANES_AT_ONCE) {
      int a = lane * rows;
      int b = a + rows;
      int c = b + rows;
      int d = c + rows;
      for (int row = 0; row < rows; row++) {
        int i = row * lanes + lane;
        ordered[a + row] = gathered[i];
        ordered[b + row] = gathered[i + 1];
        ordered[c + row] = gathered[i + 2];
        ordered[d + row] = gathered[i + 3];
      }
    }
  }

  private record OfLane(double[][] chunks, int shift, int p, int lane) implements Rows {
    @Override
    public double at(int row, int column) {
      int rowOfLane = (lane << shift) + (row & (1 << shift) - 1);
      return chunks[row >> shift][rowOfLane * p + column];
    }
  }
}
