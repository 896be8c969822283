package org.batchscope.figure.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.batchscope.figure.ChartResults;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.pin.PathLayer;
import org.batchscope.study.PointGradients;
import org.batchscope.study.Result;
import org.batchscope.study.Vantage;
import org.batchscope.study.ViewSettings;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.LossLattice;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.junit.jupiter.api.Test;

final class PointPainterTest {
  private static final PlotArea AREA =
      MapFigure.plotArea(874, 602, new Bounds(-4, 4, -4, 4), ChartResults.twoGroups());

  /// Longer arrows and ellipses leave the map, shorter ones are not seen.
  private static final double FARTHEST = 330;

  private static final double NEAREST = 59;

  @Test
  void whatLeavesAPointIsNeitherTinyNorLargerThanTheMapWhereverItIs() {
    for (int batchSize : new int[] {1, 10, 100}) {
      Result usual = ChartResults.twoGroups();
      Result result =
          ChartResults.run(
              usual.data(), usual.experiment().withBatchSize(new BatchSize.Samples(batchSize)));
      for (double first = -4; first <= 4; first += 0.5)
        for (double second = -4; second <= 4; second += 0.5)
          assertLegible(result, new Vantage.AtProbe(first, second));
    }
  }

  private static void assertLegible(Result result, Vantage.AtProbe probe) {
    PointGradients point =
        PointGradients.at(result, 3, ViewSettings.USUAL.withProbe(probe)).orElseThrow();
    double rate = result.experiment().learningRate();
    double enlargement =
        Enlargement.of(result.miniBatch(), result.plane(), point, rate, AREA.scaleX());
    StepArrows arrows = StepArrows.of(point, rate, enlargement, AREA);
    double ellipse =
        point.others().ellipse().orElseThrow().semiMajor() * rate * AREA.scaleX() * enlargement;
    double full = arrows.full().distance(0, 0);
    double used = arrows.used().distance(0, 0);
    assertTrue(Math.max(used, full + ellipse) >= NEAREST, probe + " ×" + enlargement);
    assertTrue(
        enlargement == 1 || Math.max(used, full + ellipse) <= FARTHEST, probe + " ×" + enlargement);
  }

  @Test
  void oneEnlargementSuitsAllUpdatesOfAUsualRun() {
    Result result = ChartResults.twoGroups();
    double rate = result.experiment().learningRate();
    assertEquals(
        1,
        IntStream.range(0, result.miniBatch().updates())
            .mapToObj(k -> PointGradients.at(result, k, ViewSettings.USUAL).orElseThrow())
            .mapToDouble(point ->
                Enlargement.of(result.miniBatch(), result.plane(), point, rate, AREA.scaleX()))
            .distinct()
            .count());
  }

  @Test
  void aProbeThatIsOutOfViewIsTold() throws Exception {
    Result result = ChartResults.twoGroups();
    ViewSettings settings = ViewSettings.USUAL.withProbe(new Vantage.AtProbe(50, 50));
    MapView view = new MapView(AREA.bounds(), 3, settings);
    MapGround ground =
        MapGround.survey(
            new LossLattice(result.objective(), result.plane()),
            AREA,
            SurveyDetail.COARSE,
            Palette.LIGHT,
            Cancellation.NEVER);
    MapFigure map = new MapFigure(ground, result, view);
    PathLayer noPins = (_, _) -> {};
    String svg = PaintedFigure.svg((g, w, h) -> map.paintPaths(g, w, h, noPins), 874, 602);
    assertTrue(svg.contains("The probe is out of view."), svg);
  }
}
