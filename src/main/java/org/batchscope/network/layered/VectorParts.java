package org.batchscope.network.layered;

import static org.batchscope.network.arithmetic.VectorFunctions.SPECIES;
import static org.batchscope.network.arithmetic.VectorFunctions.all;
import static org.batchscope.network.arithmetic.VectorFunctions.load;

import jdk.incubator.vector.DoubleVector;
import org.batchscope.network.GridEvaluator;
import org.batchscope.network.arithmetic.VectorFunctions;

/// The parts of the first layer's sums that a grid's rows and columns decide, or the exponentials
/// of these parts, for some samples at a time in a processor's vectors: a column in every lane. Not
/// thread-safe.
///
/// Parts stand in groups of samples: those of a unit beside each other, then those of the next
/// unit, then the next group.
final class VectorParts {
  /// Whole groups; what is made of more would not stay in the nearest caches.
  static final int MOST_SAMPLES = 72;

  private static final int WIDTH = SPECIES.length();

  private final PlaneSums sums;
  private final boolean hasExponentials;
  private final int units;
  private final int mostParts;
  private final double[] ofRows;
  private final double[] ofColumns;
  private final double[] columnX = new double[WIDTH];
  private int samples;

  VectorParts(PlaneSums sums, boolean hasExponentials) {
    this.sums = sums;
    this.hasExponentials = hasExponentials;
    units = sums.a.length;
    mostParts = Math.ceilDiv(partsOf(MOST_SAMPLES), WIDTH) * WIDTH;
    ofRows = new double[GridEvaluator.MOST_ROWS * mostParts];
    ofColumns = new double[mostParts * WIDTH];
  }

  private int partsOf(int count) {
    return Math.ceilDiv(count, GridLoops.TOGETHER) * GridLoops.TOGETHER * units;
  }

  /// How many samples' sums on the plane there are now.
  void select(int count) {
    samples = count;
  }

  void selectRows(double[] y) {
    for (int row = 0; row < y.length; row++) {
      for (int unit = 0; unit < units; unit++)
        for (int i = 0; i < samples; i++)
          ofRows[ofRow(row) + ofUnit(unit, i)] = y[row] * sums.v[unit][i];
      if (hasExponentials) exponentiate(ofRows, ofRow(row), partsOf(samples));
    }
  }

  /// @param columns where the columns are, of which as many as a vector holds are taken from `from`
  ///   on. Not modified.
  void selectColumns(double[] columns, int from) {
    for (int lane = 0; lane < WIDTH; lane++)
      columnX[lane] = columns[Math.min(from + lane, columns.length - 1)];
    DoubleVector x = x();
    for (int unit = 0; unit < units; unit++)
      for (int i = 0; i < samples; i++)
        x.fma(all(sums.u[unit][i]), all(sums.a[unit][i]))
            .intoArray(ofColumns, ofUnit(unit, i) * WIDTH);
    if (hasExponentials) exponentiate(ofColumns, 0, partsOf(samples) * WIDTH);
  }

  /// Of whole vectors: what stands behind the numbers is not used.
  private static void exponentiate(double[] values, int from, int count) {
    for (int i = from; i < from + count; i += WIDTH)
      VectorFunctions.expOfNear(load(values, i)).intoArray(values, i);
  }

  /// Where the columns are.
  DoubleVector x() {
    return load(columnX, 0);
  }

  /// Where the parts of a row begin.
  int ofRow(int row) {
    return row * mostParts;
  }

  /// Where that of a unit and a sample is among those of a row, or of the columns.
  int ofUnit(int unit, int sample) {
    return (sample / GridLoops.TOGETHER * units + unit) * GridLoops.TOGETHER
        + sample % GridLoops.TOGETHER;
  }

  /// The sum of two parts.
  DoubleVector sum(int ofRow, int ofUnit) {
    return load(ofColumns, ofUnit * WIDTH).add(all(ofRows[ofRow + ofUnit]));
  }

  /// 1 plus the product of two exponentials.
  DoubleVector denominator(int ofRow, int ofUnit) {
    return load(ofColumns, ofUnit * WIDTH).fma(all(ofRows[ofRow + ofUnit]), VectorFunctions.ONE);
  }
}
