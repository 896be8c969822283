package org.batchscope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.batchscope.app.UsualStudy;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.map.MapFigure;
import org.batchscope.figure.map.MapGround;
import org.batchscope.figure.map.SurveyDetail;
import org.batchscope.study.Result;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.LossLattice;
import org.batchscope.training.Cancellation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Moving and zooming the map computes only what was not in view.
class MapReuseTest {
  /// Of the view, for the points at its edges.
  private static final double EDGES = 0.02;

  private final Result result = UsualStudy.run(UsualStudy.experiment());
  private final MapModel map = new MapModel(result);
  private final LossLattice lattice = new LossLattice(result.objective(), result.plane());
  private long whole;

  @BeforeEach
  void seeTheWhole() {
    whole = computedForThisView();
  }

  @Test
  void aPanByATenthComputesATenth() {
    map.move(0.1 * shown().width(), 0);
    assertEquals(0.1, share(), EDGES);
    map.move(0, -0.1 * shown().height());
    assertEquals(0.1, share(), EDGES);
  }

  @Test
  void aPanBackComputesNothing() {
    map.move(0.1 * shown().width(), 0.2 * shown().height());
    computedForThisView();
    map.move(-0.1 * shown().width(), -0.2 * shown().height());
    assertEquals(0, share(), EDGES);
  }

  @Test
  void aZoomOutComputesWhatLiesAroundAtMost() {
    map.zoom(1.25, map.bounds().centerX(), map.bounds().centerY());
    assertTrue(share() <= 1.25 * 1.25 - 1 + EDGES);
  }

  @Test
  void fittingAgainComputesNothing() {
    map.zoom(0.3, 1, 1);
    computedForThisView();
    map.fit();
    assertEquals(0, computedForThisView());
  }

  private Bounds shown() {
    return MapFigure.plotArea(874, 602, map.bounds(), result).bounds();
  }

  private double share() {
    return (double) computedForThisView() / whole;
  }

  private long computedForThisView() {
    long before = lattice.computed();
    MapGround.survey(
        lattice,
        MapFigure.plotArea(874, 602, map.bounds(), result),
        SurveyDetail.FINE,
        Palette.LIGHT,
        Cancellation.NEVER);
    return lattice.computed() - before;
  }
}
