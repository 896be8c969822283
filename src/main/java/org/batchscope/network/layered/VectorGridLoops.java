package org.batchscope.network.layered;

import static org.batchscope.network.arithmetic.VectorFunctions.SPECIES;

import org.batchscope.network.GridEvaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.ParameterPlane;

/// The loops over grids in a processor's vectors, with the bits of {@link PlainGridLoops}. Not
/// thread-safe.
final class VectorGridLoops implements GridLoops {
  private static final int WIDTH = SPECIES.length();

  private final VectorParts parts;
  private final VectorLosses losses;
  private final double[] y = new double[GridEvaluator.MOST_ROWS];
  private final double[] sums = new double[WIDTH];

  private VectorGridLoops(VectorParts parts, VectorLosses losses) {
    this.parts = parts;
    this.losses = losses;
  }

  static VectorGridLoops of(
      LayeredSamples samples, Loss loss, GridModel model, ParameterPlane plane, PlaneSums sums) {
    VectorParts parts = new VectorParts(sums, model.hasExponentials());
    if (model.isLogLoss()) return new VectorGridLoops(parts, new VectorLogLosses(parts));
    return new VectorGridLoops(
        parts,
        model.isSingleUnit()
            ? new VectorUnitLosses(samples, model.logistic().orElseThrow(), plane, parts)
            : new VectorLayerLosses(samples, loss, plane, parts));
  }

  @Override
  public int mostColumns() {
    return WIDTH;
  }

  @Override
  public void select(int from, int count) {
    parts.select(count);
    losses.select(from, count);
  }

  @Override
  public void selectRows(double[] rows) {
    System.arraycopy(rows, 0, y, 0, rows.length);
    parts.selectRows(rows);
  }

  @Override
  public void selectColumns(double[] columns, int from) {
    parts.selectColumns(columns, from);
  }

  @Override
  public void addLosses(int row, int columns, double[] gridLosses, int at) {
    System.arraycopy(gridLosses, at, sums, 0, columns);
    losses.add(row, y[row], sums);
    System.arraycopy(sums, 0, gridLosses, at, columns);
  }
}
