package org.batchscope.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.batchscope.network.Evaluator;
import org.batchscope.objective.Objective;
import org.batchscope.training.Cancellation;
import org.junit.jupiter.api.Test;

class LossLatticeTest {
  private static final Bounds BOUNDS = new Bounds(-2.03, 3.01, -1.1, 2.9);
  private static final double SPACING = 1 / 16.0;
  // of losses below 10, means of some hundred
  private static final double ROUNDING = 1e-13;
  private static final LatticeGrid GRID = LatticeGrid.covering(BOUNDS, SPACING);

  private final Objective objective = Surfaces.logistic();
  private final LossLattice lattice = new LossLattice(objective, Surfaces.PLANE);

  @Test
  void theSurveyHoldsTheLossAtEveryPoint() {
    LossSurface surface = lattice.survey(GRID, Cancellation.NEVER);
    Evaluator evaluator = objective.evaluator();
    assertEquals(GRID.bounds(), surface.bounds());
    for (int point = 0; point < GRID.points(); point++)
      assertEquals(
          evaluator.loss(new double[] {GRID.x(point), GRID.y(point)}),
          surface.loss(point % GRID.columns(), point / GRID.columns()),
          ROUNDING);
  }

  @Test
  void noPointIsComputedTwice() {
    Set<String> computed = ConcurrentHashMap.newKeySet();
    LossLattice watched =
        new LossLattice(
            objective,
            Surfaces.PLANE,
            () ->
                (x, y, losses, _) -> {
                  for (int i = 0; i < x.length * y.length; i++) {
                    double pointX = x[i % x.length];
                    double pointY = y[i / x.length];
                    losses[i] = pointX + pointY;
                    assertTrue(computed.add(pointX + " " + pointY), "computed twice");
                  }
                });
    for (double factor : new double[] {1, 0.8, 0.5, 0.3, 2, 1})
      for (double shift : new double[] {0, 0.5, -0.7})
        watched.survey(
            LatticeGrid.covering(BOUNDS.scaled(factor).shifted(shift, -shift), SPACING * factor),
            Cancellation.NEVER);
    assertEquals(computed.size(), watched.computed());
  }

  @Test
  void aPanComputesOnlyTheColumnsThatComeIntoView() {
    lattice.survey(GRID, Cancellation.NEVER);
    assertEquals(GRID.points(), lattice.computed());
    LatticeGrid moved = LatticeGrid.covering(BOUNDS.shifted(5 * SPACING, 0), SPACING);
    assertEquals(5 * moved.rows(), lattice.unknown(moved));
    lattice.survey(moved, Cancellation.NEVER);
    assertEquals(GRID.points() + 5 * moved.rows(), lattice.computed());
    assertEquals(0, lattice.unknown(moved));
  }

  @Test
  void halfTheSpacingTakesOverEveryPoint() {
    lattice.survey(GRID, Cancellation.NEVER);
    LatticeGrid finer = LatticeGrid.covering(GRID.bounds(), SPACING / 2);
    assertEquals(finer.points() - GRID.points(), lattice.unknown(finer));
    lattice.survey(finer, Cancellation.NEVER);
    assertEquals(0, lattice.unknown(LatticeGrid.covering(BOUNDS.scaled(0.9), 2 * SPACING)));
  }

  @Test
  void whatIsRememberedHasTheBitsOfWhatIsComputed() {
    Bounds[] views = {BOUNDS, BOUNDS.shifted(0.77, -0.3), BOUNDS.zoomed(0.5, 1, 1), BOUNDS};
    for (Bounds view : views) {
      LatticeGrid grid = LatticeGrid.covering(view, view.width() / 80);
      LossLattice fresh = new LossLattice(objective, Surfaces.PLANE);
      lattice.sketch(LatticeGrid.covering(view, view.width() / 20), grid, Cancellation.NEVER);
      assertSame(fresh.survey(grid, Cancellation.NEVER), lattice.survey(grid, Cancellation.NEVER));
    }
  }

  @Test
  void whereNothingFineIsKnownASketchIsCoarse() {
    LatticeGrid coarse = LatticeGrid.covering(BOUNDS, 4 * SPACING);
    LossSurface sketch = lattice.sketch(coarse, GRID, Cancellation.NEVER);
    assertEquals(coarse.points(), lattice.computed());
    assertSame(lattice.survey(coarse, Cancellation.NEVER), sketch);
  }

  @Test
  void aSketchIsFineWhereThatIsKnownAndInterpolatedElsewhere() {
    LossSurface known = lattice.survey(GRID, Cancellation.NEVER);
    Bounds beyond = BOUNDS.shifted(0.5 * BOUNDS.width(), 0);
    LatticeGrid fine = LatticeGrid.covering(beyond, SPACING);
    LatticeGrid coarse = LatticeGrid.covering(beyond, 4 * SPACING);
    LossSurface sketch = lattice.sketch(coarse, fine, Cancellation.NEVER);
    LossSurface exact = new LossLattice(objective, Surfaces.PLANE).survey(fine, Cancellation.NEVER);
    LossSurface rough = lattice.survey(coarse, Cancellation.NEVER);
    // of the losses in view; the interpolation's error is far below it
    double tolerance = 0.05 * LossScale.of(exact, 1).level(1);
    for (int row = 0; row < sketch.rows(); row++)
      for (int column = 0; column < sketch.columns(); column++) {
        double x = sketch.x(column);
        if (x <= known.bounds().maxX())
          assertEquals(exact.loss(column, row), sketch.loss(column, row));
        else {
          assertEquals(exact.loss(column, row), sketch.loss(column, row), tolerance);
          if (x > coarse.bounds().minX() + known.bounds().width() / 2 + 4 * SPACING)
            assertEquals(rough.lossAt(x, sketch.y(row)), sketch.loss(column, row), 1e-9);
        }
      }
  }

  @Test
  void whatWasComputedBeforeACancellationIsKnown() {
    AtomicInteger patches = new AtomicInteger();
    Cancellation afterTwo = () -> patches.get() > 2;
    LossLattice cancelled =
        new LossLattice(
            objective,
            Surfaces.PLANE,
            () -> {
              GridLosses losses = GridLosses.of(objective, Surfaces.PLANE);
              return (x, y, found, cancellation) -> {
                patches.incrementAndGet();
                losses.at(x, y, found, cancellation);
              };
            });
    assertThrows(CancellationException.class, () -> cancelled.survey(GRID, afterTwo));
    long before = cancelled.computed();
    assertTrue(before < GRID.points(), "computed before it: " + before);
    assertEquals(GRID.points() - before, cancelled.unknown(GRID));
    assertSame(
        new LossLattice(objective, Surfaces.PLANE).survey(GRID, Cancellation.NEVER),
        cancelled.survey(GRID, Cancellation.NEVER));
    assertEquals(GRID.points(), cancelled.computed());
  }

  private static void assertSame(LossSurface expected, LossSurface actual) {
    assertEquals(expected.bounds(), actual.bounds());
    assertEquals(expected.columns(), actual.columns());
    for (int row = 0; row < expected.rows(); row++)
      for (int column = 0; column < expected.columns(); column++)
        assertEquals(expected.loss(column, row), actual.loss(column, row));
  }
}
