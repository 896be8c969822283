package org.batchscope.network.layered;

/// What a grid's parts become in a processor's vectors: the losses of some samples in a row's
/// columns, a column in every lane.
interface VectorLosses {
  /// Takes the samples whose parts are made.
  void select(int from, int count);

  /// Adds their losses.
  ///
  /// @param y where the row is
  /// @param sums one for every lane. Overwritten.
  void add(int row, double y, double[] sums);
}
