package org.batchscope.surface;

import java.util.Arrays;
import java.util.List;
import org.batchscope.objective.Objective;
import org.batchscope.parallel.Parallel;
import org.batchscope.training.Cancellation;

/// The loss over all samples on a regular grid that spans a rectangle, edges included. Immutable.
public final class LossSurface {
  private final Bounds bounds;
  private final int columns;
  private final int rows;
  private final double[] losses;

  private LossSurface(Bounds bounds, int columns, int rows) {
    this.bounds = bounds;
    this.columns = columns;
    this.rows = rows;
    this.losses = new double[columns * rows];
  }

  /// Evaluates the loss at columns × rows points of a plane.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  public static LossSurface compute(
      Objective objective,
      Plane plane,
      Bounds bounds,
      int columns,
      int rows,
      Cancellation cancellation) {
    if (columns < 2 || rows < 2)
      throw new IllegalArgumentException("a grid of " + columns + " × " + rows + " is no surface");
    LossSurface surface = new LossSurface(bounds, columns, rows);
    Arrays.fill(surface.losses, Double.NaN);
    List<Patch> patches = Patch.unknown(surface.losses, columns);
    Parallel.forEach(
        patches.size(),
        i -> {
          GridLosses losses = GridLosses.of(objective, plane);
          double[] ofPatch = patches.get(i).losses(losses, surface::x, surface::y, cancellation);
          patches.get(i).put(ofPatch, surface.losses, columns);
        });
    return surface;
  }

  /// The loss's place taken by other values, such as predictions over two features.
  ///
  /// @param values row by row, from the smallest second coordinate on. Not modified.
  public static LossSurface of(Bounds bounds, int columns, int rows, double[] values) {
    LossSurface surface = new LossSurface(bounds, columns, rows);
    System.arraycopy(values, 0, surface.losses, 0, values.length);
    return surface;
  }

  public Bounds bounds() {
    return bounds;
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  /// Loss at a grid point; row 0 is at the smallest second parameter.
  public double loss(int column, int row) {
    return losses[row * columns + column];
  }

  /// Loss at any point, by bilinear interpolation; beyond the edge, that of the edge.
  public double lossAt(double x, double y) {
    double column = column(x);
    double row = row(y);
    int c = Math.min((int) column, columns - 2);
    int r = Math.min((int) row, rows - 2);
    double u = column - c;
    double v = row - r;
    int i = r * columns + c;
    return (1 - v) * ((1 - u) * losses[i] + u * losses[i + 1])
        + v * ((1 - u) * losses[i + columns] + u * losses[i + columns + 1]);
  }

  /// Value of the first parameter at a (fractional) column.
  public double x(double column) {
    return bounds.minX() + bounds.width() * column / (columns - 1);
  }

  /// Value of the second parameter at a (fractional) row.
  public double y(double row) {
    return bounds.minY() + bounds.height() * row / (rows - 1);
  }

  /// The (fractional) column where the first parameter has a value; beyond the edge, that of the
  /// edge.
  public double column(double x) {
    return Math.clamp((x - bounds.minX()) / bounds.width() * (columns - 1), 0, columns - 1);
  }

  /// The (fractional) row where the second parameter has a value; beyond the edge, that of the
  /// edge.
  public double row(double y) {
    return Math.clamp((y - bounds.minY()) / bounds.height() * (rows - 1), 0, rows - 1);
  }

  /// All finite losses of the grid in ascending order.
  double[] sortedLosses() {
    return Arrays.stream(losses).filter(Double::isFinite).sorted().toArray();
  }
}
