package org.batchscope.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.batchscope.network.Evaluator;
import org.batchscope.objective.Objective;
import org.batchscope.training.Cancellation;
import org.junit.jupiter.api.Test;

class LossSurfaceTest {
  private static final Bounds BOUNDS = new Bounds(-2, 3, -1, 4);

  /// A few roundings of numbers below 100.
  private static final double ROUNDING = 1e-12;

  private final Objective objective = Surfaces.bowl();
  private final LossSurface surface = Surfaces.over(BOUNDS, 21, 11, objective);

  @Test
  void theGridHoldsTheLossAtItsPoints() {
    Evaluator evaluator = objective.evaluator();
    for (int row = 0; row < surface.rows(); row++)
      for (int column = 0; column < surface.columns(); column++)
        assertEquals(
            evaluator.loss(new double[] {surface.x(column), surface.y(row)}),
            surface.loss(column, row),
            ROUNDING);
  }

  @Test
  void theGridSpansTheBoundsWithItsEdges() {
    assertEquals(-2, surface.x(0));
    assertEquals(3, surface.x(20));
    assertEquals(-1, surface.y(0));
    assertEquals(4, surface.y(10));
    assertEquals(-2 + 0.25 * 3, surface.x(3));
  }

  @Test
  void atItsPointsTheInterpolationIsTheGrid() {
    for (int row = 0; row < surface.rows(); row++)
      for (int column = 0; column < surface.columns(); column++)
        assertEquals(
            surface.loss(column, row), surface.lossAt(surface.x(column), surface.y(row)), ROUNDING);
  }

  @Test
  void betweenItsPointsTheInterpolationIsBilinear() {
    double u = 0.3;
    double v = 0.9;
    double expected =
        (1 - u) * (1 - v) * surface.loss(4, 7)
            + u * (1 - v) * surface.loss(5, 7)
            + (1 - u) * v * surface.loss(4, 8)
            + u * v * surface.loss(5, 8);

    assertEquals(expected, surface.lossAt(surface.x(4 + u), surface.y(7 + v)), ROUNDING);
  }

  @Test
  void beyondTheEdgeItIsThatOfTheEdge() {
    assertEquals(surface.loss(0, 0), surface.lossAt(-10, -10), ROUNDING);
    assertEquals(surface.loss(20, 10), surface.lossAt(10, 10), ROUNDING);
    assertEquals(surface.lossAt(3, 1.2), surface.lossAt(99, 1.2), ROUNDING);
  }

  @Test
  void aSurfaceNeedsTwoColumnsAndTwoRows() {
    assertThrows(IllegalArgumentException.class, () -> Surfaces.over(BOUNDS, 1, 5, objective));
    assertThrows(IllegalArgumentException.class, () -> Surfaces.over(BOUNDS, 5, 1, objective));
  }

  @Test
  void theComputationCanBeCancelled() {
    AtomicInteger questions = new AtomicInteger(5);
    Cancellation later = () -> questions.decrementAndGet() <= 0;

    assertThrows(
        CancellationException.class,
        () -> LossSurface.compute(objective, Surfaces.PLANE, BOUNDS, 50, 50, later));
  }
}
