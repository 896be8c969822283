package org.batchscope.figure.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.data.Dataset;
import org.batchscope.figure.ChartResults;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.study.Result;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Test;

class LearningRateChartTest {
  private static final int WIDTH = 362;
  private static final int HEIGHT = 160;
  // below the key, which has the lines' colors too
  private static final int PLOT_TOP = 40;
  private static final Dataset DATA = ChartResults.twoGroups(1050);
  private static final Experiment USUAL = ChartResults.experiment(DATA);
  private static final Schedule HALVED_TWICE =
      new Schedule(new Decay.Step(0.5, new Period(30, Period.Unit.UPDATES)), 0);

  private static Result run(Experiment experiment) {
    return ChartResults.run(DATA, experiment);
  }

  @Test
  void oneConstantRateTellsNothing() {
    assertFalse(LearningRateChart.isTelling(run(USUAL)));
    assertTrue(LearningRateChart.isTelling(run(USUAL.withSchedule(HALVED_TWICE))));
    LearningRateScaling scaling = new LearningRateScaling.Linear(new BatchSize.Full());
    assertTrue(LearningRateChart.isTelling(run(USUAL.withLearningRateScaling(scaling))));
  }

  @Test
  void ratesBeyondAllNumbersAreNotDrawn() {
    Decay growing = new Decay.Exponential(1e300, new Period(1, Period.Unit.UPDATES));
    assertFalse(LearningRateChart.isTelling(run(USUAL.withSchedule(new Schedule(growing, 3)))));
    Decay large = new Decay.Exponential(1e4, new Period(1, Period.Unit.UPDATES));
    Result result = run(USUAL.withSchedule(new Schedule(large, 0)));
    assertTrue(LearningRateChart.isTelling(result));
    PaintedFigure painted =
        PaintedFigure.of(new LearningRateChart(result, Palette.LIGHT), WIDTH, HEIGHT);
    assertTrue(painted.lastColumnOf(Palette.LIGHT.text(), PLOT_TOP) > WIDTH / 2);
  }

  @Test
  void bothRunsArePaintedInTheColorsOfThePalette() {
    LearningRateScaling scaling = new LearningRateScaling.SquareRoot(new BatchSize.Full());
    Result result = run(USUAL.withLearningRateScaling(scaling));
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      PaintedFigure painted =
          PaintedFigure.of(new LearningRateChart(result, palette), WIDTH, HEIGHT);
      for (var color : List.of(palette.background(), palette.fullBatch(), palette.miniBatch()))
        assertTrue(painted.has(color), color + " is missing");
    }
  }

  @Test
  void aStaircaseHasItsStairs() {
    Result result = run(USUAL.withSchedule(HALVED_TWICE).withLength(new RunLength.Updates(90)));
    PaintedFigure painted =
        PaintedFigure.of(new LearningRateChart(result, Palette.LIGHT), WIDTH, HEIGHT);
    List<Integer> rows =
        IntStream.range(PLOT_TOP, HEIGHT)
            .filter(row -> levelLine(painted, row) > WIDTH / 5)
            .boxed()
            .toList();
    // each is a few rows high
    List<Integer> stairs =
        rows.stream()
            .filter(row -> rows.stream().noneMatch(above -> above < row && above > row - 6))
            .toList();
    assertEquals(3, stairs.size(), rows.toString());
    // each stair is half as high above 0 as the one before it
    double firstStep = stairs.get(1) - stairs.get(0);
    double secondStep = stairs.get(2) - stairs.get(1);
    assertEquals(2, firstStep / secondStep, 0.25);
  }

  private static long levelLine(PaintedFigure painted, int row) {
    return IntStream.range(0, WIDTH)
        .filter(x -> painted.image().getRGB(x, row) == Palette.LIGHT.text().getRGB())
        .count();
  }

  @Test
  void theAxisIsWhatBothRunsHaveAsMuchOf() throws Exception {
    Experiment scheduled = USUAL.withSchedule(HALVED_TWICE);
    String byUpdates = svg(run(scheduled.withLength(new RunLength.Updates(50))));
    assertTrue(byUpdates.contains(">updates<"), byUpdates);
    String byEpochs = svg(run(scheduled.withLength(new RunLength.Epochs(5))));
    assertTrue(byEpochs.contains(">epochs<"), byEpochs);
    assertTrue(byEpochs.contains(">5<"), byEpochs);
  }

  @Test
  void whatIsTheSameForBothRunsIsOneLine() throws Exception {
    Experiment scheduled = USUAL.withSchedule(HALVED_TWICE);
    assertTrue(svg(run(scheduled)).contains(">both paths<"));
    String byEpochs = svg(run(scheduled.withLength(new RunLength.Epochs(5))));
    assertFalse(byEpochs.contains(">both paths<"), "as many epochs have unlike many updates");
  }

  private static String svg(Result result) throws Exception {
    return PaintedFigure.svg(new LearningRateChart(result, Palette.LIGHT), WIDTH, HEIGHT);
  }

  @Test
  void aRunOfVeryManyUpdatesIsDrawnToo() {
    Result result = run(USUAL.withSchedule(HALVED_TWICE).withLength(new RunLength.Updates(20_000)));
    PaintedFigure painted =
        PaintedFigure.of(new LearningRateChart(result, Palette.LIGHT), WIDTH, HEIGHT);
    assertTrue(painted.lastColumnOf(Palette.LIGHT.text(), PLOT_TOP) > 0.9 * WIDTH);
  }
}
