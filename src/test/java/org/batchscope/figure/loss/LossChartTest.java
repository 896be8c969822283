package org.batchscope.figure.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.batchscope.figure.ChartResults;
import org.batchscope.figure.PinnedResults;
import org.batchscope.figure.chart.LinearAxis;
import org.batchscope.figure.chart.LogarithmicAxis;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.NumberText;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.training.Outcome;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trainer;
import org.junit.jupiter.api.Test;

class LossChartTest {
  private static final int WIDTH = 380;
  private static final int HEIGHT = 260;
  // below the key, which has the lines' colors too
  private static final int PLOT_TOP = 40;

  @Test
  void bothRunsArePaintedInTheColorsOfThePalette() {
    Result result = ChartResults.twoGroups();
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      PaintedFigure painted =
          PaintedFigure.of(
              new LossChart(result, 30, HorizontalAxis.UPDATES, palette), WIDTH, HEIGHT);
      for (var color : List.of(palette.background(), palette.fullBatch(), palette.miniBatch()))
        assertTrue(painted.has(color), color + " is missing");
    }
  }

  @Test
  void whatLiesAheadIsFaint() {
    Result result = ChartResults.twoGroups();
    int early = lastStrongColumn(result, 7);
    int late = lastStrongColumn(result, 63);
    // update 7 of 70 is a tenth of the way; numbers at the left and the marker take some more
    assertTrue(early < 0.25 * WIDTH, "strong until " + early);
    assertTrue(late > 0.8 * WIDTH, "strong until " + late);
  }

  private static int lastStrongColumn(Result result, int update) {
    LossChart chart = new LossChart(result, update, HorizontalAxis.UPDATES, Palette.LIGHT);
    return PaintedFigure.of(chart, WIDTH, HEIGHT).lastColumnOf(Palette.LIGHT.fullBatch(), PLOT_TOP);
  }

  @Test
  void theLossesAtTheCurrentUpdateAreWritten() throws Exception {
    Result result = ChartResults.twoGroups();
    String svg =
        PaintedFigure.svg(
            new LossChart(result, 23, HorizontalAxis.EPOCHS, Palette.LIGHT), WIDTH, HEIGHT);
    assertTrue(svg.contains(">" + NumberText.of(result.fullBatch().loss(23), 3) + "<"), svg);
    assertTrue(svg.contains(">" + NumberText.of(result.miniBatch().loss(23), 3) + "<"), svg);
    assertTrue(svg.contains(">epochs (samples processed / 1050)<"), svg);
  }

  @Test
  void lossesOfOneOrderOfMagnitudeHaveALinearAxisThatShowsThemAll() {
    Result result = ChartResults.twoGroups();
    LossRange range = LossRange.of(result);
    assertFalse(range.isLogarithmic());
    assertEquals(highestLoss(result), range.high());
    assertTrue(range.axis().getRange().contains(range.low()));
    assertTrue(range.axis().getRange().contains(range.high()));
    assertTrue(range.axis() instanceof LinearAxis);
  }

  @Test
  void aRunThatDivergedHasALogarithmicAxisUpToItsBound() {
    Result result = ChartResults.diverged();
    assertTrue(result.miniBatch().outcome() instanceof Outcome.Diverged);
    LossRange range = LossRange.of(result);
    assertTrue(range.axis() instanceof LogarithmicAxis);
    assertEquals(Trainer.DIVERGENCE_FACTOR * result.miniBatch().loss(0), range.high());
    assertTrue(highestLoss(result) > range.high());
    // a line that leaves the axis is not bent where it leaves
    assertEquals(highestLoss(result), range.shown(highestLoss(result)));
    double beyond = range.shown(Double.MAX_VALUE);
    assertFalse(range.axis().getRange().contains(beyond));
    assertTrue(Double.isFinite(beyond / range.low()));
  }

  @Test
  void aDivergedRunSaysAfterHowManyUpdates() throws Exception {
    Result result = ChartResults.diverged();
    int updates = result.miniBatch().updates();
    String svg =
        PaintedFigure.svg(
            new LossChart(result, updates, HorizontalAxis.UPDATES, Palette.DARK), WIDTH, HEIGHT);
    assertTrue(svg.contains(">diverged after " + updates + " updates<"), svg);
  }

  @Test
  void everyEndOfARunIsPainted() {
    for (Result result : List.of(ChartResults.epochs(), ChartResults.sixPointsRun()))
      for (HorizontalAxis axis : HorizontalAxis.values())
        for (int update : new int[] {0, result.miniBatch().updates()})
          assertTrue(
              PaintedFigure.of(new LossChart(result, update, axis, Palette.LIGHT), WIDTH, HEIGHT)
                  .has(Palette.LIGHT.miniBatch()));
  }

  @Test
  void pinnedRunsAreThinLinesInTheirColorsUnlessTheyAreHidden() {
    Scenario pinned = PinnedResults.withBatchSizes(1);
    assertTrue(nearly(pinned, 0) > 50, "pixels of the line: " + nearly(pinned, 0));
    assertEquals(0, nearly(PinnedResults.changed(pinned, 0, pin -> pin.withHidden(true)), 0));
  }

  @Test
  void theAxesHoldPinnedRuns() {
    Scenario longer =
        PinnedResults.scenario(List.of(run -> run.withLength(new RunLength.Updates(700))));
    Result result = PinnedResults.run(longer);
    LossChart chart = new LossChart(result, 70, HorizontalAxis.UPDATES, Palette.LIGHT);
    int live =
        PaintedFigure.of(chart, WIDTH, HEIGHT).lastColumnOf(Palette.LIGHT.fullBatch(), PLOT_TOP);
    assertTrue(live < WIDTH / 3, "a tenth of the axis: " + live);
  }

  @Test
  void pinnedRunsAreNamedWhereThereIsRoom() throws Exception {
    Result result = PinnedResults.run(PinnedResults.withBatchSizes(77));
    LossChart chart = new LossChart(result, 0, HorizontalAxis.UPDATES, Palette.LIGHT);
    assertFalse(PaintedFigure.svg(chart, WIDTH, HEIGHT).contains(">B = 77<"));
    assertTrue(PaintedFigure.svg(chart, 800, 500).contains(">B = 77<"));
  }

  /// Pixels whose color is that of a pin, as nearly as thin lines have it.
  private static long nearly(Scenario scenario, int style) {
    Color color = Palette.LIGHT.pins().get(style);
    LossChart chart =
        new LossChart(PinnedResults.run(scenario), 70, HorizontalAxis.UPDATES, Palette.LIGHT);
    return IntStream.of(PaintedFigure.of(chart, WIDTH, HEIGHT).pixels())
        .mapToObj(Color::new)
        .filter(c ->
            Math.abs(c.getRed() - color.getRed())
                    + Math.abs(c.getGreen() - color.getGreen())
                    + Math.abs(c.getBlue() - color.getBlue())
                < 120)
        .count();
  }

  @Test
  void theSameChartIsPaintedAlikeOnEveryThread() {
    LossChart chart =
        new LossChart(ChartResults.twoGroups(), 30, HorizontalAxis.UPDATES, Palette.LIGHT);
    int[] expected = PaintedFigure.of(chart, WIDTH, HEIGHT).pixels();
    Stream.generate(() -> chart)
        .limit(8)
        .parallel()
        .map(each -> PaintedFigure.of(each, WIDTH, HEIGHT).pixels())
        .forEach(pixels -> assertArrayEquals(expected, pixels));
  }

  @Test
  void anUpdateBeyondTheRunIsRefused() {
    Result result = ChartResults.sixPointsRun();
    assertThrows(
        IllegalArgumentException.class,
        () -> new LossChart(result, 71, HorizontalAxis.UPDATES, Palette.LIGHT));
  }

  private static double highestLoss(Result result) {
    double highest = 0;
    for (var run : List.of(result.fullBatch(), result.miniBatch()))
      for (int k = 0; k <= run.updates(); k++) highest = Math.max(highest, run.loss(k));
    return highest;
  }
}
