package org.batchscope.network;

/// Computes a {@link MeanLoss} at the points of grids in a plane of parameters. Not thread-safe.
///
/// On a plane, the sums of the first layer are a part that only x decides and one that only y
/// decides. A grid has many more points than columns and rows: what is made of one part alone, an
/// exponential above all, is made once for a whole column or row.
///
/// A point's loss depends on the point alone, to the last bit, whatever grid it is in. It is that
/// of {@link LaneEvaluator} but for rounding.
public interface GridEvaluator {
  /// The most rows at a time.
  int MOST_ROWS = 64;

  /// How far from 0 the columns may be at most; below 0 if none may, or if points are computed one
  /// by one as fast.
  double farthestX();

  /// How far from 0 the rows may be at most; below 0 if none may.
  double farthestY();

  /// The mean losses over all samples.
  ///
  /// @param x where the columns are. Not modified.
  /// @param y where the rows are, at most {@link #MOST_ROWS}. Not modified.
  /// @param losses row by row. Overwritten.
  /// @param meanwhile run now and then; what it throws ends the computation
  void losses(double[] x, double[] y, double[] losses, Runnable meanwhile);
}
