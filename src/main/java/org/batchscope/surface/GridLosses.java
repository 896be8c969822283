package org.batchscope.surface;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.batchscope.network.GridEvaluator;
import org.batchscope.objective.Objective;
import org.batchscope.training.Cancellation;

/// Computes the losses at the points of grids in a plane. One thread's, as it may hold arrays of
/// its own.
///
/// A point's loss depends on the point alone, to the last bit, whatever others it is computed with.
@FunctionalInterface
interface GridLosses {
  /// Computes the losses at all points of some columns and rows.
  ///
  /// @param x where the columns are. Not modified.
  /// @param y where the rows are, at most {@link GridEvaluator#MOST_ROWS}. Not modified.
  /// @param losses row by row. Overwritten.
  /// @throws java.util.concurrent.CancellationException if cancelled
  void at(double[] x, double[] y, double[] losses, Cancellation cancellation);

  /// Those of an objective: all together as far as the evaluator of grids reaches, and beyond point
  /// by point.
  static GridLosses of(Objective objective, Plane plane) {
    GridEvaluator grid = objective.gridEvaluator(plane.parameters());
    return (x, y, losses, cancellation) -> {
      int[] columns = places(x.length, column -> Math.abs(x[column]) <= grid.farthestX());
      int[] rows = places(y.length, row -> Math.abs(y[row]) <= grid.farthestY());
      if (columns.length == x.length && rows.length == y.length) {
        grid.losses(x, y, losses, cancellation::check);
        return;
      }
      boolean[] near = new boolean[losses.length];
      double[] nearLosses = new double[columns.length * rows.length];
      if (nearLosses.length > 0)
        grid.losses(values(x, columns), values(y, rows), nearLosses, cancellation::check);
      for (int i = 0; i < nearLosses.length; i++) {
        int point = rows[i / columns.length] * x.length + columns[i % columns.length];
        near[point] = true;
        losses[point] = nearLosses[i];
      }
      int[] far = places(losses.length, point -> !near[point]);
      double[] farX = new double[far.length];
      double[] farY = new double[far.length];
      for (int i = 0; i < far.length; i++) {
        farX[i] = x[far[i] % x.length];
        farY[i] = y[far[i] / x.length];
      }
      double[] farLosses = new double[far.length];
      PointLosses.of(objective, plane).at(farX, farY, far.length, farLosses, cancellation);
      for (int i = 0; i < far.length; i++) losses[far[i]] = farLosses[i];
    };
  }

  private static int[] places(int count, IntPredicate chosen) {
    return IntStream.range(0, count).filter(chosen).toArray();
  }

  private static double[] values(double[] all, int[] places) {
    return Arrays.stream(places).mapToDouble(i -> all[i]).toArray();
  }
}
