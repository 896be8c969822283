package org.batchscope.network.layered;

import java.util.stream.IntStream;
import org.batchscope.network.GridEvaluator;
import org.batchscope.network.arithmetic.Exponentials;

/// The parts of the first layer's sums that a grid's rows and columns decide, or the exponentials
/// of these parts, for some samples at a time. Not thread-safe.
final class PlainParts {
  /// Whole groups of four.
  static final int MOST_SAMPLES = LayeredTerms.CAPACITY / 4 * 4;

  /// The most columns at a time.
  static final int COLUMNS = 8;

  private final PlaneSums sums;
  private final boolean hasExponentials;
  private final Exponentials exponentials = new Exponentials(MOST_SAMPLES);
  private final double[] parts = new double[MOST_SAMPLES];

  /// Columns × units.
  final Fours[][] ofColumns;

  /// Rows × units.
  final Fours[][] ofRows;

  PlainParts(PlaneSums sums, boolean hasExponentials) {
    this.sums = sums;
    this.hasExponentials = hasExponentials;
    ofColumns = fours(COLUMNS, sums.a.length);
    ofRows = fours(GridEvaluator.MOST_ROWS, sums.a.length);
  }

  private static Fours[][] fours(int lines, int units) {
    return IntStream.range(0, lines)
        .mapToObj(_ ->
            IntStream.range(0, units).mapToObj(_ -> Fours.of(MOST_SAMPLES)).toArray(Fours[]::new))
        .toArray(Fours[][]::new);
  }

  /// Makes the parts of rows.
  ///
  /// @param y where they are. Not modified.
  /// @param samples how many samples' sums on the plane there are
  void selectRows(double[] y, int samples) {
    for (int row = 0; row < y.length; row++)
      for (int unit = 0; unit < sums.v.length; unit++) {
        double[] v = sums.v[unit];
        for (int i = 0; i < samples; i++) parts[i] = y[row] * v[i];
        keep(ofRows[row][unit], samples);
      }
  }

  /// Makes the parts of columns.
  ///
  /// @param x where they are, of which those from `from` on are taken. Not modified.
  /// @param samples how many samples' sums on the plane there are
  void selectColumns(double[] x, int from, int samples) {
    for (int column = 0; column < Math.min(COLUMNS, x.length - from); column++)
      for (int unit = 0; unit < sums.a.length; unit++) {
        double[] a = sums.a[unit];
        double[] u = sums.u[unit];
        for (int i = 0; i < samples; i++) parts[i] = Math.fma(x[from + column], u[i], a[i]);
        keep(ofColumns[column][unit], samples);
      }
  }

  private void keep(Fours kept, int samples) {
    kept.take(hasExponentials ? exponentials.ofNear(parts, samples) : parts, samples);
  }
}
