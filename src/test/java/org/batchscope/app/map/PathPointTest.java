package org.batchscope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.batchscope.app.UsualStudy;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.map.MapFigure;
import org.batchscope.study.Result;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;

class PathPointTest {
  private final Result result = UsualStudy.run(UsualStudy.experiment());
  private final PlotArea area = MapFigure.plotArea(900, 700, new MapModel(result).bounds(), result);

  @Test
  void aPointOfTheMiniBatchPathIsFoundBeneathThePointer() {
    assertFound(true, result.miniBatch(), 17);
    assertFound(true, result.miniBatch(), 70);
  }

  @Test
  void aPointOfTheFullBatchPathIsFoundBeneathThePointer() {
    assertFound(false, result.fullBatch(), 17);
  }

  @Test
  void theStartBelongsToTheMiniBatchPath() {
    assertFound(true, result.miniBatch(), 0);
  }

  @Test
  void theDistanceIsInUnitsOfTheFigure() {
    double x = area.toX(result.miniBatch().parameter(0, 0));
    double y = area.toY(result.miniBatch().parameter(0, 1));
    // the path leads away from the start to the lower left
    assertEquals(5, PathPoint.nearest(result, area, x + 3, y - 4).distance(), 1e-9);
  }

  @Test
  void theCaptionIsThatOfItsPath() {
    assertTrue(new PathPoint(true, 3, 0).caption(result).startsWith("update 3 of 70"));
    assertTrue(new PathPoint(false, 3, 0).caption(result).startsWith("full batch, update 3 of 70"));
  }

  private void assertFound(boolean miniBatch, Trajectory path, int update) {
    double x = area.toX(path.parameter(update, 0));
    double y = area.toY(path.parameter(update, 1));
    PathPoint found = PathPoint.nearest(result, area, x, y);
    assertEquals(new PathPoint(miniBatch, update, 0), found);
  }
}
