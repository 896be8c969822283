package org.batchscope.training;

/// Numbers of one run, in rows of updates.
@FunctionalInterface
interface Rows {
  /// The number in a column of a row, both from 0.
  double at(int row, int column);
}
