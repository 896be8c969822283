package org.batchscope.network.layered;

import static org.batchscope.network.arithmetic.VectorFunctions.load;

import jdk.incubator.vector.DoubleVector;
import org.batchscope.network.arithmetic.VectorFunctions;

/// {@link VectorLosses} of log-loss without hidden layers: the logarithms of denominators. Not
/// thread-safe.
final class VectorLogLosses implements VectorLosses {
  private final VectorParts parts;
  private int count;

  VectorLogLosses(VectorParts parts) {
    this.parts = parts;
  }

  @Override
  public void select(int from, int samples) {
    count = samples;
  }

  @Override
  public void add(int row, double y, double[] sums) {
    addGroups(parts.ofRow(row), sums);
    addRest(parts.ofRow(row), sums);
  }

  /// One logarithm for four samples: that of the product.
  private void addGroups(int row, double[] sums) {
    DoubleVector sum = load(sums, 0);
    for (int i = 0; i + GridLoops.TOGETHER <= count; i += GridLoops.TOGETHER) {
      DoubleVector ab = parts.denominator(row, i).mul(parts.denominator(row, i + 1));
      DoubleVector cd = parts.denominator(row, i + 2).mul(parts.denominator(row, i + 3));
      sum = sum.add(VectorFunctions.logOfAtLeastOne(ab.mul(cd)));
    }
    sum.intoArray(sums, 0);
  }

  /// Of the samples that are no whole group.
  private void addRest(int row, double[] sums) {
    for (int i = count / GridLoops.TOGETHER * GridLoops.TOGETHER; i < count; i++)
      load(sums, 0)
          .add(VectorFunctions.logOfAtLeastOne(parts.denominator(row, i)))
          .intoArray(sums, 0);
  }
}
