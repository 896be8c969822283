package org.batchscope.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatticeGridTest {
  private static final Bounds BOUNDS = new Bounds(-2.03, 3.01, -1.1, 0.9);

  @ParameterizedTest
  @ValueSource(doubles = {0.03, 0.05, 0.0625, 0.1, 0.7, 3, 100})
  void coversTheRectangleWithLessThanOneStepToSpare(double spacing) {
    LatticeGrid grid = LatticeGrid.covering(BOUNDS, spacing);
    double step = Math.scalb(1.0, grid.level());
    assertTrue(step >= spacing / Math.sqrt(2) && step <= spacing * Math.sqrt(2), "step " + step);
    Bounds covered = grid.bounds();
    assertTrue(covered.minX() <= BOUNDS.minX() && covered.minX() > BOUNDS.minX() - step);
    assertTrue(covered.maxX() >= BOUNDS.maxX() && covered.maxX() < BOUNDS.maxX() + step);
    assertTrue(covered.minY() <= BOUNDS.minY() && covered.minY() > BOUNDS.minY() - step);
    assertTrue(covered.maxY() >= BOUNDS.maxY() && covered.maxY() < BOUNDS.maxY() + step);
  }

  @Test
  void everyPointOfALevelIsOneOfTheNextLower() {
    LatticeGrid grid = LatticeGrid.covering(BOUNDS, 0.25);
    LatticeGrid finer = LatticeGrid.covering(BOUNDS, 0.125);
    assertEquals(grid.level() - 1, finer.level());
    double[] old =
        IntStream.range(0, finer.points())
            .filter(point -> !finer.isNew(point))
            .mapToDouble(finer::x)
            .distinct()
            .toArray();
    for (double x : old) assertEquals(Math.rint(x / 0.25) * 0.25, x, "exactly a multiple");
  }

  @Test
  void twoViewsShareTheirPoints() {
    LatticeGrid grid = LatticeGrid.covering(BOUNDS, 0.1);
    LatticeGrid moved = LatticeGrid.covering(BOUNDS.shifted(0.3337, -0.2221), 0.1);
    assertEquals(grid.level(), moved.level());
    long columns = moved.firstColumn() - grid.firstColumn();
    assertEquals(grid.x((int) columns), moved.x(0));
  }

  /// As deep as one can zoom, far from the origin.
  @Test
  void pointsAreToldApartWhereNumbersAreHardlyFineEnough() {
    Bounds deep = new Bounds(1e9, 1e9 + 1e-5, 1e9, 1e9 + 1e-5);
    LatticeGrid grid = LatticeGrid.covering(deep, 1e-9);
    assertTrue(grid.columns() >= 2 && grid.rows() >= 2);
    for (int column = 1; column < grid.columns(); column++)
      assertTrue(grid.x(column - 1) < grid.x(column));
  }

  @Test
  void hugeRectanglesAreCovered() {
    LatticeGrid grid = LatticeGrid.covering(new Bounds(1e200, 2e200, -2e200, -1e200), 1e198);
    assertTrue(grid.columns() > 70 && grid.columns() < 150, grid.toString());
  }
}
