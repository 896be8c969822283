package org.batchscope.network.layered;

import static org.batchscope.network.arithmetic.VectorFunctions.SPECIES;
import static org.batchscope.network.arithmetic.VectorFunctions.load;

import jdk.incubator.vector.DoubleVector;
import org.batchscope.network.arithmetic.VectorFunctions;

/// The loops over grids of log-loss without hidden layers in a processor's vectors, with the bits
/// of {@link PlainGridLoops}: a column in every lane. Not thread-safe.
final class VectorLogLossLoops implements GridLoops {
  private static final int WIDTH = SPECIES.length();

  private final VectorParts parts;
  private final double[] lossSum = new double[WIDTH];
  private int count;

  VectorLogLossLoops(PlaneSums sums) {
    parts = new VectorParts(sums, true);
  }

  @Override
  public int mostColumns() {
    return WIDTH;
  }

  @Override
  public void select(int from, int samples) {
    count = samples;
    parts.select(samples);
  }

  @Override
  public void selectRows(double[] y) {
    parts.selectRows(y);
  }

  @Override
  public void selectColumns(double[] columns, int from) {
    parts.selectColumns(columns, from);
  }

  @Override
  public void addLosses(int row, int columns, double[] losses, int at) {
    System.arraycopy(losses, at, lossSum, 0, columns);
    addGroups(parts.ofRow(row));
    addRest(parts.ofRow(row));
    System.arraycopy(lossSum, 0, losses, at, columns);
  }

  /// One logarithm for four samples: that of the product.
  private void addGroups(int row) {
    DoubleVector sum = load(lossSum, 0);
    for (int i = 0; i + TOGETHER <= count; i += TOGETHER) {
      DoubleVector ab = parts.denominator(row, i).mul(parts.denominator(row, i + 1));
      DoubleVector cd = parts.denominator(row, i + 2).mul(parts.denominator(row, i + 3));
      sum = sum.add(VectorFunctions.logOfAtLeastOne(ab.mul(cd)));
    }
    sum.intoArray(lossSum, 0);
  }

  /// Of the samples that are no whole group.
  private void addRest(int row) {
    for (int i = count / TOGETHER * TOGETHER; i < count; i++)
      load(lossSum, 0)
          .add(VectorFunctions.logOfAtLeastOne(parts.denominator(row, i)))
          .intoArray(lossSum, 0);
  }
}
