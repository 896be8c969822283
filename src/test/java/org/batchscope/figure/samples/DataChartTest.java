package org.batchscope.figure.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.Dataset;
import org.batchscope.data.Sets;
import org.batchscope.figure.ChartResults;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.Result;
import org.batchscope.training.BatchSize;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;

class DataChartTest {
  private static final int WIDTH = 380;
  private static final int HEIGHT = 260;

  @Test
  void samplesAndFitsArePaintedInTheColorsOfThePalette() {
    Result result = ChartResults.twoGroups();
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      PaintedFigure painted = PaintedFigure.of(new DataChart(result, 23, palette), WIDTH, HEIGHT);
      List<Color> colors =
          List.of(
              palette.background(),
              palette.firstClass(),
              palette.secondClass(),
              palette.fullBatch(),
              palette.miniBatch());
      for (Color color : colors) assertTrue(painted.has(color), color + " is missing");
    }
  }

  @Test
  void theHighlightedSamplesAreExactlyTheBatch() {
    Result result = ChartResults.twoGroups();
    Trajectory run = result.miniBatch();
    for (int update = 0; update < run.updates(); update++)
      assertArrayEquals(
          run.sampler().samples(run.batch(update)), ShownSamples.of(result, update).batch());
  }

  @Test
  void ringsDisappearWhenTheRunIsOver() {
    Result result = ChartResults.sixPointsRun();
    assertEquals(0, ShownSamples.of(result, 70).batch().length);
    long during = greenPixels(result, 69);
    long after = greenPixels(result, 70);
    // two rings and the one that explains them, each of at least 20 wholly green pixels
    assertTrue(during > after + 60, during + " and " + after);
  }

  private static long greenPixels(Result result, int update) {
    return PaintedFigure.of(new DataChart(result, update, Palette.LIGHT), WIDTH, HEIGHT)
        .count(Palette.LIGHT.miniBatch());
  }

  @Test
  void aLargeBatchIsStrongInsteadOfRinged() throws Exception {
    Dataset data = ChartResults.twoGroups(1050);
    var experiment = ChartResults.experiment(data);
    Result ringed = ChartResults.run(data, experiment.withBatchSize(new BatchSize.Samples(300)));
    Result strong = ChartResults.run(data, experiment.withBatchSize(new BatchSize.Samples(301)));
    assertTrue(svg(ringed, 0).contains(">the 300 samples of this batch<"));
    assertTrue(svg(strong, 0).contains(">strong: the 301 samples of this batch<"));
  }

  @Test
  void aLowChartTellsOfItsBatchInTheRowBeneathThePlot() throws Exception {
    DataChart chart = new DataChart(ChartResults.twoGroups(), 0, Palette.LIGHT);
    assertTrue(PaintedFigure.svg(chart, 368, 150).contains(" of this batch<"));
    assertTrue(PaintedFigure.svg(chart, 180, 150).contains(">this batch<"));
  }

  @Test
  void ofVeryManySamplesSomeAreShownFromEveryPart() throws Exception {
    Dataset data = ChartResults.twoGroups(20_000);
    Result result =
        ChartResults.run(data, ChartResults.experiment(data).withLength(new RunLength.Updates(2)));
    int[] shown = ShownSamples.of(result, 0).all();
    assertEquals(3000, shown.length);
    assertTrue(svg(result, 0).contains(">3000 of 20,000 shown<"));
    for (int i = 0; i < shown.length; i++) {
      assertTrue(shown[i] >= i * 20_000L / 3000, "sample " + shown[i] + " in place " + i);
      assertTrue(shown[i] < (i + 1) * 20_000L / 3000, "sample " + shown[i] + " in place " + i);
    }
    // classes alternate in this data set, and neither may be lost by counting in even steps
    double secondClass = Arrays.stream(shown).mapToDouble(data::target).average().orElseThrow();
    assertEquals(0.5, secondClass, 0.05);
  }

  @Test
  void allSamplesOfASmallSetAreShown() {
    int[] shown = ShownSamples.of(ChartResults.twoGroups(), 0).all();
    assertArrayEquals(IntStream.range(0, 1050).toArray(), shown);
  }

  @Test
  void axesShowEverySampleAndSayWhatIsStandardized() throws Exception {
    Result result = ChartResults.line();
    DataAxes axes = new DataAxes(result.data(), false, 200);
    for (int sample = 0; sample < result.data().size(); sample++) {
      assertTrue(axes.xAxis().getRange().contains(result.data().feature(sample, 0)));
      assertTrue(axes.yAxis().getRange().contains(result.data().target(sample)));
    }
    String svg = svg(result, 0, 600, 400);
    assertTrue(svg.contains(">flipper length (mm), standardized<"));
    assertTrue(svg.contains(">body mass (g), standardized<"));
  }

  @Test
  void aLowChartHasFewWordsInOneRow() throws Exception {
    Dataset iris = Sets.builtIn(BuiltIn.IRIS);
    Result result = ChartResults.run(iris, ChartResults.experiment(iris));
    String low = svg(result, 0, 370, 200);
    assertTrue(low.contains(">full<") && low.contains(">mini<"), low);
    String high = svg(result, 0, 370, 400);
    assertTrue(high.contains(">full batch<") && high.contains(">mini-batch<"), high);
    assertTrue(svg(ChartResults.line(), 0, 370, 200).contains(">body mass (g), z-score<"));
  }

  @Test
  void noMarkIsCutOffHoweverLowThePlotIs() {
    Dataset data = ChartResults.plane(300);
    // of a ringed sample: from its middle to the edge of the ring
    double mark = 6.5;
    for (double height : new double[] {60, 90, 150, 400}) {
      DataAxes axes = new DataAxes(data, true, height);
      var range = axes.yAxis().getRange();
      for (int sample = 0; sample < data.size(); sample++) {
        double above = (range.getUpperBound() - axes.y(sample)) / range.getLength() * height;
        assertTrue(above >= mark && above <= height - mark, above + " of " + height);
      }
    }
  }

  @Test
  void classesWithoutNamesAreCalledByTheirTargets() throws Exception {
    String svg = svg(ChartResults.sixPointsRun(), 0);
    assertTrue(svg.contains(">y = 0<") && svg.contains(">y = 1<"), svg);
  }

  @Test
  void eachOfSeveralClassesHasAKeyAndAColor() throws Exception {
    Dataset iris = Sets.builtIn(BuiltIn.IRIS);
    Result result = ChartResults.run(iris, ChartResults.experiment(iris));
    String svg = svg(result, 0);
    for (String name : iris.classNames()) assertTrue(svg.contains(">" + name + "<"), svg);
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      PaintedFigure painted = PaintedFigure.of(new DataChart(result, 0, palette), WIDTH, HEIGHT);
      for (Color color : palette.classes().subList(0, 3))
        assertTrue(painted.has(color), color + " is missing");
    }
  }

  @Test
  void tenClassesOverOneFeatureHaveTenKeysOfWhichNoTwoAreTheSame() throws Exception {
    Dataset data = ChartResults.tenClasses();
    SampleColors colors = SampleColors.of(data, Palette.LIGHT);
    long looks =
        IntStream.range(0, 10)
            .mapToObj(target -> List.of(colors.of(target), colors.mark(target)))
            .distinct()
            .count();
    String svg = svg(ChartResults.run(data, ChartResults.experiment(data)), 0);
    assertEquals(10, looks);
    for (String name : data.classNames()) assertTrue(svg.contains(">" + name + "<"), svg);
  }

  @Test
  void aFitOutsideTheMapIsSaidToBe() throws Exception {
    Dataset data = ChartResults.line(100);
    // ŷ = 0·x + 1000 is far above the targets, ŷ = 1000·x crosses them, though between few pixels
    var experiment = ChartResults.experiment(data);
    Result above = ChartResults.run(data, experiment.withStart(List.of(0.0, 1000.0)));
    Result steep = ChartResults.run(data, experiment.withStart(List.of(1000.0, 0.0)));
    assertTrue(svg(above, 0).contains(">full batch (out of view)<"));
    assertTrue(svg(above, 0).contains(">mini-batch (out of view)<"));
    assertFalse(svg(steep, 0).contains("out of view"));
  }

  @Test
  void everyKindOfDataIsPaintedFromTheFirstUpdateToTheEnd() {
    for (Dataset data :
        List.of(
            ChartResults.plane(40),
            ChartResults.exam(40),
            ChartResults.line(1),
            ChartResults.sixPoints())) {
      Result result = ChartResults.run(data, ChartResults.experiment(data));
      for (int update : new int[] {0, result.miniBatch().updates()})
        assertTrue(
            PaintedFigure.of(new DataChart(result, update, Palette.DARK), WIDTH, HEIGHT)
                .has(Palette.DARK.quietText()));
    }
  }

  @Test
  void anUpdateBeyondTheRunIsRefused() {
    Result result = ChartResults.sixPointsRun();
    assertThrows(IllegalArgumentException.class, () -> new DataChart(result, -1, Palette.LIGHT));
    assertThrows(IllegalArgumentException.class, () -> new DataChart(result, 71, Palette.LIGHT));
  }

  private static String svg(Result result, int update) throws Exception {
    return svg(result, update, WIDTH, HEIGHT);
  }

  private static String svg(Result result, int update, int width, int height) throws Exception {
    return PaintedFigure.svg(new DataChart(result, update, Palette.LIGHT), width, height);
  }
}
