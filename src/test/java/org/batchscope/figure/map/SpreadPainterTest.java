package org.batchscope.figure.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.batchscope.data.BuiltIn;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.draw.Theme;
import org.batchscope.study.EndPoints;
import org.batchscope.study.Result;
import org.batchscope.study.ResultBounds;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Experiments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpreadPainterTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 640;

  private final Study study = new Study();

  private Result run(int batchSize, int seeds) throws InputException {
    Experiment experiment =
        Experiments.on(BuiltIn.TWO_GROUPS).withBatchSize(new BatchSize.Samples(batchSize));
    return study.run(Scenario.of(experiment).withSpreadSeeds(seeds), Cancellation.NEVER);
  }

  private static PaintedFigure painted(Result result, Result bounds, Palette palette) {
    ComparisonMap map =
        new ComparisonMap(result, new MapView(ResultBounds.holding(bounds), 70), palette);
    return PaintedFigure.of(map, WIDTH, HEIGHT);
  }

  @ParameterizedTest
  @EnumSource
  void theHazeLiesWherePathsOfOtherSeedsGo(Theme theme) throws InputException {
    Result spread = run(10, 64);
    PlotArea area = MapFigure.plotArea(WIDTH, HEIGHT, ResultBounds.holding(spread), spread);
    PaintedFigure with = painted(spread, spread, theme.palette());
    PaintedFigure without = painted(run(10, 0), spread, theme.palette());
    int greener = 0;
    int points = 0;
    for (var member : spread.spread().orElseThrow().ensemble().members())
      for (int update = 5; update < 30; update++) {
        int x = (int) area.toX(member.parameter(update, 0));
        int y = (int) area.toY(member.parameter(update, 1));
        if (greenness(with, x, y) > greenness(without, x, y)) greener++;
        points++;
      }

    // some points lie beneath the two paths
    assertTrue(greener > 0.8 * points, greener + " of " + points);
  }

  @Test
  void awayFromAllPathsNothingChanges() throws InputException {
    Result spread = run(10, 64);
    PaintedFigure with = painted(spread, spread, Palette.LIGHT);
    PaintedFigure without = painted(run(10, 0), spread, Palette.LIGHT);

    for (int x = 90; x < 800; x++)
      assertEquals(without.image().getRGB(x, 60), with.image().getRGB(x, 60));
  }

  private static int greenness(PaintedFigure figure, int x, int y) {
    Color color = new Color(figure.image().getRGB(x, y));
    return 2 * color.getGreen() - color.getRed() - color.getBlue();
  }

  @Test
  void theNoteTellsSeedsAndEllipse() throws InputException {
    assertEquals(
        "haze: paths of 64 seeds; dashed: "
            + EndPoints.DEVIATIONS
            + " standard deviations of their ends",
        SpreadPainter.note(run(10, 64).spread().orElseThrow()).text());
  }

  @Test
  void ofTheFullBatchItSaysThatThereIsOnePathOnly() throws InputException {
    assertEquals(
        "64 seeds, and every one has this same path",
        SpreadPainter.note(run(1050, 64).spread().orElseThrow()).text());
  }
}
