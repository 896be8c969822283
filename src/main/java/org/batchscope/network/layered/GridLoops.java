package org.batchscope.network.layered;

/// The loops of a {@link LayeredGrid} over some samples, some columns and a row, for each of which
/// it first makes what they have in common.
interface GridLoops {
  /// How many logistic activations, of as many samples one after the other, share a division: those
  /// of a whole number of groups, from the first sample on.
  int TOGETHER = 4;

  /// The most columns at a time.
  int mostColumns();

  /// Takes the samples whose sums on the plane have been made.
  void select(int from, int count);

  /// @param y where the rows are. Not modified.
  void selectRows(double[] y);

  /// @param x where the columns are, of which it takes those from `from` on. Not modified.
  void selectColumns(double[] x, int from);

  /// Adds the losses of the selected samples in a selected row.
  ///
  /// @param columns how many of the selected columns there really are
  /// @param losses that of the first column stands at `at`. Overwritten.
  void addLosses(int row, int columns, double[] losses, int at);
}
