package org.batchscope.figure.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.data.Dataset;
import org.batchscope.figure.ChartResults;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.NumberText;
import org.batchscope.noise.GradientNoise;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.NoiseScalePath;
import org.batchscope.study.Result;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;

final class NoiseScaleChartTest {
  private static final int WIDTH = 380;
  private static final int HEIGHT = 260;

  private static NoiseScalePath path(Result result, Trajectory run) {
    return NoiseScalePath.along(result.objective(), run, Cancellation.NEVER);
  }

  private static NoiseScaleChart chart(Result result, int update) {
    return new NoiseScaleChart(
        result,
        update,
        path(result, result.miniBatch()),
        path(result, result.fullBatch()),
        Palette.LIGHT);
  }

  private static Result run(BatchSize batchSize, SamplingRule rule) {
    Dataset data = ChartResults.twoGroups(1050);
    Experiment usual = ChartResults.experiment(data);
    return ChartResults.run(data, usual.withBatchSize(batchSize).withSampling(rule));
  }

  private static String svg(Result result, int update) throws Exception {
    return PaintedFigure.svg(chart(result, update), WIDTH, HEIGHT);
  }

  @Test
  void bothPathsAndTheirNoiseScalesAtTheCurrentUpdateAreShown() throws Exception {
    Result result = ChartResults.twoGroups();
    String svg = svg(result, 30);
    for (Trajectory run : List.of(result.miniBatch(), result.fullBatch())) {
      GradientNoise noise = GradientNoise.at(result.objective(), run.parametersAt(30));
      assertTrue(svg.contains(">" + NumberText.of(noise.noiseScale(), 3) + "<"), svg);
    }
    PaintedFigure painted = PaintedFigure.of(chart(result, 30), WIDTH, HEIGHT);
    assertTrue(painted.has(Palette.LIGHT.miniBatch()));
    assertTrue(painted.has(Palette.LIGHT.fullBatch()));
  }

  @Test
  void ofALongRunTheCurrentUpdateHasItsVeryOwnNoiseScale() throws Exception {
    Dataset data = ChartResults.twoGroups(1050);
    Experiment usual = ChartResults.experiment(data);
    Result result = ChartResults.run(data, usual.withLength(new RunLength.Updates(2000)));
    GradientNoise noise =
        GradientNoise.at(result.objective(), result.miniBatch().parametersAt(777));
    assertFalse(path(result, result.miniBatch()).scales().containsKey(777));
    assertTrue(svg(result, 777).contains(">" + NumberText.of(noise.noiseScale(), 3) + "<"));
  }

  @Test
  void whatLiesAheadIsFaint() {
    Result result = ChartResults.twoGroups();
    long atStart =
        PaintedFigure.of(chart(result, 0), WIDTH, HEIGHT).count(Palette.LIGHT.fullBatch());
    long atEnd =
        PaintedFigure.of(chart(result, 70), WIDTH, HEIGHT).count(Palette.LIGHT.fullBatch());
    assertTrue(atEnd > atStart + 100, atStart + " and " + atEnd + " pixels");
  }

  @Test
  void theBatchSizeIsAlwaysInView() throws Exception {
    for (BatchSize size : List.of(new BatchSize.Samples(1), new BatchSize.Samples(1000))) {
      Result result = run(size, SamplingRule.RESHUFFLE);
      NoiseScaleRange range =
          NoiseScaleRange.of(
                  path(result, result.miniBatch()),
                  path(result, result.fullBatch()),
                  result.batchSize(),
                  1050)
              .orElseThrow();
      assertTrue(range.low() <= result.batchSize() && result.batchSize() <= range.high());
      String number = result.batchSize() == 1 ? "1" : "1000";
      assertTrue(svg(result, 10).contains(">B = " + number + "<"));
    }
  }

  @Test
  void noiseScalesFarBeyondAllSamplesLeaveThePlot() {
    Result lengthy = ChartResults.long20000();
    NoiseScalePath full = path(lengthy, lengthy.fullBatch());
    assertTrue(full.scales().lastEntry().getValue() > 1e9, "the full gradient is nearly zero");
    NoiseScaleRange range =
        NoiseScaleRange.of(path(lengthy, lengthy.miniBatch()), full, 10, 1050).orElseThrow();
    assertEquals(1e3 * 1050, range.high());
  }

  @Test
  void theNoteSaysWhereNoiseAndSignalAreEqual() throws Exception {
    String equal = ">noise = signal where they cross<";
    String less = ">noise = signal where they cross (with replacement)<";
    assertTrue(svg(run(new BatchSize.Samples(10), SamplingRule.RESHUFFLE), 5).contains(equal));
    assertTrue(svg(run(new BatchSize.Samples(500), SamplingRule.RESHUFFLE), 5).contains(less));
    assertTrue(
        svg(run(new BatchSize.Samples(500), SamplingRule.WITH_REPLACEMENT), 5).contains(equal));
    assertTrue(
        svg(run(new BatchSize.Full(), SamplingRule.RESHUFFLE), 5)
            .contains(">the full batch has no noise<"));
  }

  @Test
  void aRunThatWentAstrayIsShownAsFarAsItsNumbersGo() {
    Result result = ChartResults.diverged();
    PaintedFigure painted =
        PaintedFigure.of(chart(result, result.miniBatch().updates()), WIDTH, HEIGHT);
    assertTrue(painted.has(Palette.LIGHT.fullBatch()));
  }

  @Test
  void whereThereIsNoNoiseASentenceSaysSo() throws Exception {
    Dataset one = ChartResults.line(1);
    Experiment alone = ChartResults.experiment(one).withBatchSize(new BatchSize.Full());
    String svg = svg(ChartResults.run(one, alone), 3);
    assertTrue(svg.contains(">Every sample has the same gradient: there is no noise.<"), svg);
  }

  @Test
  void theSameChartIsPaintedAlike() {
    NoiseScaleChart chart = chart(ChartResults.twoGroups(), 20);
    assertArrayEquals(
        PaintedFigure.of(chart, WIDTH, HEIGHT).pixels(),
        PaintedFigure.of(chart, WIDTH, HEIGHT).pixels());
  }
}
