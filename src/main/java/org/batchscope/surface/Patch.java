package org.batchscope.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.batchscope.network.GridEvaluator;
import org.batchscope.training.Cancellation;

/// Points of a grid that are computed together: all in some columns and some rows.
///
/// @param columns of the grid, from 0. Shared.
/// @param rows of the grid, from 0; at most {@link GridEvaluator#MOST_ROWS}. Shared.
record Patch(int[] columns, int[] rows) {
  private static final int MOST_COLUMNS = 64;

  /// Patches that have every point of a grid whose value is NaN, and no other. Rows that lack the
  /// same columns go together.
  ///
  /// @param values of the grid, row by row. Not modified.
  static List<Patch> unknown(double[] values, int columns) {
    Map<BitSet, BitSet> rowsOfColumns = new LinkedHashMap<>();
    for (int row = 0; row < values.length / columns; row++) {
      BitSet lacking = new BitSet(columns);
      for (int column = 0; column < columns; column++)
        if (Double.isNaN(values[row * columns + column])) lacking.set(column);
      rowsOfColumns.computeIfAbsent(lacking, _ -> new BitSet()).set(row);
    }
    List<Patch> patches = new ArrayList<>();
    rowsOfColumns.forEach((lacking, rows) -> {
      for (int[] someRows : parts(rows.stream().toArray(), GridEvaluator.MOST_ROWS))
        for (int[] someColumns : parts(lacking.stream().toArray(), MOST_COLUMNS))
          patches.add(new Patch(someColumns, someRows));
    });
    return patches;
  }

  /// As few as there can be, of about the same size.
  private static List<int[]> parts(int[] all, int most) {
    int count = Math.ceilDiv(all.length, most);
    return IntStream.range(0, count)
        .mapToObj(
            i -> Arrays.copyOfRange(all, i * all.length / count, (i + 1) * all.length / count))
        .toList();
  }

  int points() {
    return columns.length * rows.length;
  }

  /// Computes the losses of all its points.
  ///
  /// @param x where each of the grid's columns is
  /// @param y where each of the grid's rows is
  /// @return row by row
  double[] losses(
      GridLosses losses, IntToDoubleFunction x, IntToDoubleFunction y, Cancellation cancellation) {
    double[] found = new double[points()];
    double[] xs = Arrays.stream(columns).mapToDouble(x).toArray();
    double[] ys = Arrays.stream(rows).mapToDouble(y).toArray();
    losses.at(xs, ys, found, cancellation);
    return found;
  }

  /// Puts values of its points where they are in the grid.
  ///
  /// @param found row by row. Not modified.
  /// @param values of a grid of `gridColumns` columns, row by row. Overwritten.
  void put(double[] found, double[] values, int gridColumns) {
    for (int i = 0; i < found.length; i++) values[pointAt(i, gridColumns)] = found[i];
  }

  /// Where one of its points is among those of a grid, row by row.
  int pointAt(int i, int gridColumns) {
    return rows[i / columns.length] * gridColumns + columns[i % columns.length];
  }
}
