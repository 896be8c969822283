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

  /// @param paths of the first lanes, one for each, whose rows are updates. Overwritten.
  /// @param p number of values of each run at an update
  /// @param lanes at least as many as paths
  LaneRecorder(double[][] paths, int p, int lanes) {
    this.paths = paths;
    this.p = p;
    this.lanes = lanes;
    rows = new double[UPDATES_AT_ONCE * p * lanes];
  }

  /// Records the next update.
  ///
  /// @param values p × lanes. Not modified.
  void record(double[] values) {
    System.arraycopy(values, 0, rows, rowCount * lanes, values.length);
    rowCount += p;
    if (rowCount == UPDATES_AT_ONCE * p) flush();
  }

  /// Writes what is not yet written.
  void flush() {
    for (int lane = 0; lane < paths.length; lane++) {
      double[] path = paths[lane];
      for (int row = 0; row < rowCount; row++) path[written + row] = rows[row * lanes + lane];
    }
    written += rowCount;
    rowCount = 0;
  }
}
