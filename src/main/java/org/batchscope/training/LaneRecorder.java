package org.batchscope.training;

/// Writes what many runs side by side have at each update into one array for every run.
///
/// Some updates are kept as they come and then written run by run: a processor that writes a few
/// numbers to every one of many arrays, update after update, waits for its memory.
final class LaneRecorder {
  // few enough to stay in the first-level cache
  private static final int UPDATES_AT_ONCE = 16;

  private final double[][] paths;
  private final int lanes;
  private final int p;
  private final double[] rows;
  private int rowCount;
  private int written;

  /// @param paths one for every lane, whose rows are updates. Overwritten.
  /// @param p number of values of each run at an update
  LaneRecorder(double[][] paths, int p) {
    this.paths = paths;
    this.p = p;
    lanes = paths.length;
    rows = new double[UPDATES_AT_ONCE * p * lanes];
  }

  /// Records the next update.
  ///
  /// @param values p × lanes. Not modified.
  void record(double[][] values) {
    for (double[] row : values) System.arraycopy(row, 0, rows, rowCount++ * lanes, lanes);
    if (rowCount == UPDATES_AT_ONCE * p) flush();
  }

  /// Writes what is not yet written.
  void flush() {
    for (int lane = 0; lane < lanes; lane++) {
      double[] path = paths[lane];
      for (int row = 0; row < rowCount; row++) path[written + row] = rows[row * lanes + lane];
    }
    written += rowCount;
    rowCount = 0;
  }
}
