package org.batchscope.surface;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.batchscope.objective.Objective;
import org.batchscope.parallel.Parallel;
import org.batchscope.training.Cancellation;

/// The loss over a plane, computed at points of a lattice where it is asked for and remembered, so
/// that only what is not yet known is computed when another part of the plane is looked at. What is
/// remembered is the same to the last bit as what would be computed. Not thread-safe, but it
/// computes on all processors.
public final class LossLattice {
  // 8 MiB, many times what a window shows
  private static final int MOST_TILES = 1024;

  private final Supplier<GridLosses> losses;
  private final Objective objective;
  private final Plane plane;
  private final KnownLosses known = new KnownLosses(MOST_TILES);
  private long computed;

  /// Nothing is known yet.
  public LossLattice(Objective objective, Plane plane) {
    this(objective, plane, () -> GridLosses.of(objective, plane));
  }

  /// @param losses what computes them, for a thread
  LossLattice(Objective objective, Plane plane, Supplier<GridLosses> losses) {
    this.objective = objective;
    this.plane = plane;
    this.losses = losses;
  }

  /// Whose loss it is.
  public Objective objective() {
    return objective;
  }

  public Plane plane() {
    return plane;
  }

  /// How many losses have been computed so far.
  public long computed() {
    return computed;
  }

  /// How many losses of a grid are not known.
  public int unknown(LatticeGrid grid) {
    return unknownPoints(recall(grid)).length;
  }

  /// The losses at all points of a grid. What has been computed before a cancellation is known
  /// afterwards.
  ///
  /// @throws CancellationException if cancelled
  public LossSurface survey(LatticeGrid grid, Cancellation cancellation) {
    double[] values = recall(grid);
    List<Patch> patches = Patch.unknown(values, grid.columns());
    boolean[] done = new boolean[patches.size()];
    Parallel.forEach(
        done.length, i -> done[i] = compute(grid, patches.get(i), values, cancellation));
    boolean complete = true;
    for (int i = 0; i < done.length; i++) {
      if (done[i]) remember(grid, patches.get(i), values);
      else complete = false;
    }
    if (!complete) throw new CancellationException();
    return LossSurface.of(grid.bounds(), grid.columns(), grid.rows(), values);
  }

  /// As much of a fine grid as is known, and what is computed of a coarse one in between: each
  /// level takes what it does not know from the one above. Where nothing finer than the coarse grid
  /// is known, that is all there is.
  ///
  /// @param coarse covers the same part of the plane as `fine`, at a higher or the same level
  /// @throws CancellationException if cancelled
  public LossSurface sketch(LatticeGrid coarse, LatticeGrid fine, Cancellation cancellation) {
    LossSurface sketch = survey(coarse, cancellation);
    for (int level = coarse.level() - 1; level >= fine.level(); level--) {
      LatticeGrid grid = LatticeGrid.covering(fine.bounds(), level);
      double[] values = recall(grid);
      if (!knowsMoreThanAbove(grid, values)) return sketch;
      for (int point : unknownPoints(values))
        values[point] = sketch.lossAt(grid.x(point), grid.y(point));
      sketch = LossSurface.of(grid.bounds(), grid.columns(), grid.rows(), values);
    }
    return sketch;
  }

  /// Row by row, from the smallest second coordinate on; NaN where nothing is known.
  private double[] recall(LatticeGrid grid) {
    double[] values = new double[grid.points()];
    for (int point = 0; point < values.length; point++)
      values[point] = known.get(grid.level(), grid.column(point), grid.row(point));
    return values;
  }

  private static int[] unknownPoints(double[] values) {
    return IntStream.range(0, values.length).filter(i -> Double.isNaN(values[i])).toArray();
  }

  private static boolean knowsMoreThanAbove(LatticeGrid grid, double[] values) {
    return IntStream.range(0, values.length)
        .anyMatch(point -> grid.isNew(point) && !Double.isNaN(values[point]));
  }

  /// Whether a patch was computed before a cancellation.
  private boolean compute(
      LatticeGrid grid, Patch patch, double[] values, Cancellation cancellation) {
    try {
      double[] found = patch.losses(losses.get(), grid::columnX, grid::rowY, cancellation);
      patch.put(found, values, grid.columns());
      return true;
    } catch (CancellationException _) {
      return false;
    }
  }

  private void remember(LatticeGrid grid, Patch patch, double[] values) {
    for (int i = 0; i < patch.points(); i++) {
      int point = patch.pointAt(i, grid.columns());
      known.put(grid.level(), grid.column(point), grid.row(point), values[point]);
      computed++;
    }
  }
}
