package org.batchscope.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LossScaleTest {
  private static final int STEPS = 10;

  private final LossSurface surface =
      Surfaces.over(new Bounds(-3, 5, -3, 5), 60, 60, Surfaces.logistic());
  private final LossScale scale = LossScale.of(surface, STEPS);

  @Test
  void levelsRiseFromTheLowestToTheHighestLoss() {
    double[] losses = surface.sortedLosses();

    assertEquals(STEPS, scale.steps());
    assertEquals(losses[0], scale.level(0));
    assertEquals(losses[losses.length - 1], scale.level(STEPS));
    for (int k = 0; k < STEPS; k++) assertTrue(scale.level(k) < scale.level(k + 1));
  }

  /// But for the rounding to a whole number of grid points.
  @Test
  void levelsEncloseSquaresOfTheirShare() {
    double[] losses = surface.sortedLosses();
    for (int k = 0; k <= STEPS; k++) {
      double level = scale.level(k);
      long below = Arrays.stream(losses).filter(loss -> loss < level).count();

      assertEquals(k * k / 100.0 * (losses.length - 1), below, 0.5);
    }
  }

  @Test
  void positionIsEvenlySpreadOverTheLevelsAndRisesBetweenThem() {
    double rounding = 1e-12;
    for (int k = 0; k < STEPS; k++) {
      assertEquals(k / 10.0, scale.position(scale.level(k)), rounding);
      double between = 0.25 * scale.level(k) + 0.75 * scale.level(k + 1);
      assertEquals((k + 0.75) / STEPS, scale.position(between), rounding);
    }
    double last = -1;
    for (double loss : surface.sortedLosses()) {
      assertTrue(scale.position(loss) >= last);
      last = scale.position(loss);
    }
  }

  @Test
  void positionEndsAtTheEndsOfTheScale() {
    assertEquals(0, scale.position(scale.level(0) - 1));
    assertEquals(1, scale.position(scale.level(STEPS) + 1));
    assertEquals(0, scale.position(Double.NEGATIVE_INFINITY));
    assertEquals(1, scale.position(Double.POSITIVE_INFINITY));
    assertEquals(1, scale.position(Double.NaN));
  }

  @Test
  void aFlatSurfaceHasOneStep() {
    LossScale flat =
        LossScale.of(Surfaces.over(new Bounds(-1, 1, -1, 1), 5, 5, Surfaces.flat()), STEPS);

    assertEquals(1, flat.steps());
    assertEquals(0, flat.position(0));
    assertEquals(1, flat.position(1));
  }

  @Test
  void aSurfaceWithoutAFiniteLossHasAScaleToo() {
    LossScale scale =
        LossScale.of(
            Surfaces.over(new Bounds(1e200, 2e200, 1e200, 2e200), 5, 5, Surfaces.bowl()), STEPS);

    assertEquals(1, scale.position(Double.POSITIVE_INFINITY));
  }
}
