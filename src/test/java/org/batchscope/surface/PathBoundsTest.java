package org.batchscope.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.text.InputException;
import org.batchscope.training.Experiment;
import org.batchscope.training.Experiments;
import org.batchscope.training.Outcome;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathBoundsTest {
  private static List<Trajectory> paths(Experiment experiment) throws InputException {
    return List.of(Experiments.fullBatchRun(experiment), Experiments.miniBatchRun(experiment));
  }

  /// The air on every side is 0.16 of the longer side of what is held.
  @ParameterizedTest
  @EnumSource
  void everyPointIsHeldWithAirAroundIt(BuiltIn set) throws InputException {
    List<Trajectory> paths = paths(Experiments.on(set));

    Bounds bounds = PathBounds.holding(paths, Surfaces.PLANE);

    double leastAir = Double.POSITIVE_INFINITY;
    for (Trajectory path : paths) {
      assertTrue(PathBounds.isWithin(bounds, path, Surfaces.PLANE));
      for (int k = 0; k <= path.updates(); k++)
        leastAir =
            Math.min(leastAir, distanceToEdge(bounds, path.parameter(k, 0), path.parameter(k, 1)));
    }
    double longerSide = Math.max(bounds.width(), bounds.height());
    double rounding = 1e-12;
    assertEquals(0.16 / (1 + 2 * 0.16), leastAir / longerSide, rounding);
  }

  private static double distanceToEdge(Bounds bounds, double x, double y) {
    return Math.min(
        Math.min(x - bounds.minX(), bounds.maxX() - x),
        Math.min(y - bounds.minY(), bounds.maxY() - y));
  }

  @Test
  void aPointOutsideIsNotWithin() throws InputException {
    Trajectory path = Experiments.fullBatchRun(Experiments.on(BuiltIn.LINE));
    Bounds elsewhere = PathBounds.holding(List.of(path), Surfaces.PLANE).shifted(100, 0);

    assertFalse(PathBounds.isWithin(elsewhere, path, Surfaces.PLANE));
  }

  @Test
  void aDivergedRunIsShownUntilItsLossIsFourTimesThatOfTheStart() throws InputException {
    Experiment experiment = Experiments.on(BuiltIn.LINE).withLearningRate(0.5);
    Trajectory path = Experiments.fullBatchRun(experiment);
    assertInstanceOf(Outcome.Diverged.class, path.outcome());

    Bounds bounds = PathBounds.holding(List.of(path), Surfaces.PLANE);

    assertTrue(PathBounds.isWithin(bounds, path, Surfaces.PLANE));
    int k = 0;
    for (; path.loss(k) <= 4 * path.loss(0); k++)
      assertTrue(bounds.contains(path.parameter(k, 0), path.parameter(k, 1)));
    assertTrue(bounds.contains(path.parameter(k, 0), path.parameter(k, 1)));
    assertFalse(
        bounds.contains(path.parameter(path.updates(), 0), path.parameter(path.updates(), 1)));
  }

  @Test
  void aRunThatDivergesAtOnceHasBoundsAroundItsStart() throws InputException {
    Experiment experiment =
        Experiments.on(BuiltIn.LINE).withLearningRate(1e300).withStart(List.of(3.0, -2.0));

    Bounds bounds = PathBounds.holding(paths(experiment), Surfaces.PLANE);

    assertEquals(3, bounds.centerX(), 1e-9);
    assertEquals(-2, bounds.centerY(), 1e-9);
    assertTrue(bounds.contains(3, -2));
  }
}
