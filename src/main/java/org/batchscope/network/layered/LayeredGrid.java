package org.batchscope.network.layered;

import java.util.Arrays;
import org.batchscope.network.GridEvaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.ParameterPlane;

/// The grid evaluator of multi-layer perceptrons: some samples after the other, and for these some
/// columns after the other.
public final class LayeredGrid implements GridEvaluator {
  private final GridModel model;
  private final PlaneSums sums;
  private final GridLoops loops;
  private final int sampleCount;

  private LayeredGrid(GridModel model, PlaneSums sums, GridLoops loops, int sampleCount) {
    this.model = model;
    this.sums = sums;
    this.loops = loops;
    this.sampleCount = sampleCount;
  }

  /// In plain loops.
  public static GridEvaluator plain(LayeredSamples samples, Loss loss, ParameterPlane plane) {
    GridModel model = GridModel.of(samples.layers(), loss);
    double[] rates = model.rates(samples.targets());
    PlaneSums sums = new PlaneSums(samples, rates, plane, PlainParts.MOST_SAMPLES);
    GridLoops loops = new PlainGridLoops(samples, loss, model, plane, sums);
    return new LayeredGrid(model, sums, loops, samples.count());
  }

  /// In the processor's vectors, which this runtime must have.
  public static GridEvaluator vectors(LayeredSamples samples, Loss loss, ParameterPlane plane) {
    GridModel model = GridModel.of(samples.layers(), loss);
    double[] rates = model.rates(samples.targets());
    PlaneSums sums = new PlaneSums(samples, rates, plane, VectorParts.MOST_SAMPLES);
    GridLoops loops = VectorGridLoops.of(samples, loss, model, plane, sums);
    return new LayeredGrid(model, sums, loops, samples.count());
  }

  @Override
  public double farthestX() {
    return sums.farthestX(model.largestPart());
  }

  @Override
  public double farthestY() {
    return sums.farthestY(model.largestPart());
  }

  @Override
  public void losses(double[] x, double[] y, double[] losses, Runnable meanwhile) {
    Arrays.fill(losses, 0, x.length * y.length, 0);
    for (int from = 0; from < sampleCount; from += sums.mostSamples()) {
      int count = Math.min(sums.mostSamples(), sampleCount - from);
      sums.select(from, count);
      loops.select(from, count);
      loops.selectRows(y);
      for (int column = 0; column < x.length; column += loops.mostColumns()) {
        meanwhile.run();
        loops.selectColumns(x, column);
        int columns = Math.min(loops.mostColumns(), x.length - column);
        for (int row = 0; row < y.length; row++)
          loops.addLosses(row, columns, losses, row * x.length + column);
      }
    }
    for (int i = 0; i < x.length * y.length; i++) losses[i] /= sampleCount;
  }
}
