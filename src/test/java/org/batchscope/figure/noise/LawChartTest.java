package org.batchscope.figure.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.batchscope.data.Dataset;
import org.batchscope.figure.ChartResults;
import org.batchscope.figure.chart.ChartArea;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.NumberText;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.NoiseLaw;
import org.batchscope.study.Vantage;
import org.batchscope.surface.Plane;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.junit.jupiter.api.Test;

final class LawChartTest {
  private static final int WIDTH = 380;
  private static final int HEIGHT = 260;
  private static final NoiseLaw LAW =
      law(ChartResults.twoGroups(1050), SamplingRule.RESHUFFLE, 1.5, 1);
  private static final NoiseLaw AGAIN =
      law(ChartResults.twoGroups(1050), SamplingRule.WITH_REPLACEMENT, 1.5, 1);

  private static final Vantage PROBE = new Vantage.AtProbe(1.5, 1);

  private static NoiseLaw law(Dataset data, SamplingRule rule, double... theta) {
    return law(ChartResults.SIGMOID, Loss.MSE, data, rule, theta);
  }

  private static NoiseLaw law(
      Network network, Loss loss, Dataset data, SamplingRule rule, double... theta) {
    try {
      Objective objective = Objective.of(network, loss, data);
      return NoiseLaw.at(
          objective,
          Plane.whole(objective.parameterNames()),
          theta,
          rule,
          60,
          NoiseLaw.PATIENT,
          3,
          Cancellation.NEVER);
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  private static String svg(NoiseLaw law, int batchSize) throws Exception {
    return PaintedFigure.svg(new LawChart(law, PROBE, batchSize, Palette.LIGHT), WIDTH, HEIGHT);
  }

  @Test
  void thePredictedLineIsThatOfTheGradientNoise() {
    for (NoiseLaw law : List.of(LAW, AGAIN)) {
      LawLine line = LawLine.predicted(law, law.rule(), WIDTH);
      for (int i = 0; i < line.batchSizes().length; i++) {
        double trace = law.noise().batchTrace(line.batchSizes()[i], law.rule());
        assertEquals(Math.sqrt(trace), line.deviations()[i]);
      }
      assertEquals(1, line.batchSizes()[0]);
      assertEquals(1050, line.batchSizes()[line.batchSizes().length - 1]);
    }
  }

  @Test
  void thePredictedLineHasEverySizeOfASmallSetAndFewOfALargeOne() {
    NoiseLaw six = law(ChartResults.sixPoints(), SamplingRule.RESHUFFLE, -4, -4);
    assertArrayEquals(
        new int[] {1, 2, 3, 4, 5, 6}, LawLine.predicted(six, six.rule(), WIDTH).batchSizes());
    NoiseLaw many = law(ChartResults.twoGroups(100_000), SamplingRule.RESHUFFLE, 1.5, 1);
    int points = LawLine.predicted(many, many.rule(), WIDTH).batchSizes().length;
    // one for each column, and 17 powers of two near N
    assertTrue(points > 250 && points <= WIDTH + 1 + 18, "points: " + points);
  }

  @Test
  void theRangeShowsEveryMeasuredSizeButNotTheZeroAtTheEnd() {
    LawRange range = LawRange.of(LAW);
    for (var measured : LAW.measured()) {
      double predicted = LAW.predictedDeviation(measured.batchSize());
      assertEquals(predicted > 0, range.contains(predicted), "B = " + measured.batchSize());
      assertTrue(range.contains(Math.sqrt(measured.high())) || predicted == 0);
    }
    assertTrue(range.contains(LAW.naiveDeviation(1050)));
  }

  @Test
  void aClickOnTheLineOfABatchSizeMeansThatSize() {
    for (double[] size : new double[][] {{WIDTH, HEIGHT}, {1200, 800}}) {
      LawChart chart = new LawChart(LAW, PROBE, 10, Palette.LIGHT);
      ChartArea area = chart.area(size[0], size[1]);
      for (int b = 1; b <= 1050; b++)
        assertEquals(OptionalInt.of(b), chart.batchSizeAt(area.x(b), size[0], size[1]));
    }
  }

  @Test
  void aClickAtTheEdgeOfThePlotMeansTheFirstOrTheLastSizeAndBesideItNone() {
    LawChart chart = new LawChart(LAW, PROBE, 10, Palette.LIGHT);
    ChartArea area = chart.area(WIDTH, HEIGHT);
    double left = area.place().getMinX();
    double right = area.place().getMaxX();
    assertEquals(OptionalInt.of(1), chart.batchSizeAt(left, WIDTH, HEIGHT));
    assertEquals(OptionalInt.of(1050), chart.batchSizeAt(right, WIDTH, HEIGHT));
    assertEquals(OptionalInt.empty(), chart.batchSizeAt(left - 1, WIDTH, HEIGHT));
    assertEquals(OptionalInt.empty(), chart.batchSizeAt(right + 1, WIDTH, HEIGHT));
  }

  @Test
  void thePlotThatIsClickedIsThePlotThatIsPainted() {
    LawChart chart = new LawChart(LAW, PROBE, 100, Palette.LIGHT);
    ChartArea area = chart.area(WIDTH, HEIGHT);
    var image = PaintedFigure.of(chart, WIDTH, HEIGHT).image();
    int top = (int) area.place().getMinY();
    int bottom = (int) area.place().getMaxY();
    int darkest = -1;
    int most = 0;
    for (int x = (int) area.place().getMinX(); x < area.place().getMaxX(); x++) {
      int column = x;
      int dark =
          (int)
              IntStream.range(top, bottom)
                  .filter(y -> (image.getRGB(column, y) >> 8 & 0xFF) < 100)
                  .count();
      if (dark > most) {
        most = dark;
        darkest = x;
      }
    }
    // a label may cover a row of text
    assertTrue(most > 0.8 * (bottom - top), "a line as high as the plot, but " + most);
    // the line is 1.4 wide, so its middle is less than one from its darkest column's
    assertEquals(area.x(100), darkest + 0.5, 1);
  }

  @Test
  void theNoiseFallsOutOfThePlotWithoutReplacementButNotWithIt() {
    // the lowest row of the plot is reached by the green line only where noise becomes zero
    for (NoiseLaw law : List.of(LAW, AGAIN)) {
      LawChart chart = new LawChart(law, PROBE, 10, Palette.LIGHT);
      ChartArea area = chart.area(WIDTH, HEIGHT);
      var image = PaintedFigure.of(chart, WIDTH, HEIGHT).image();
      int bottom = (int) area.place().getMaxY() - 2;
      boolean green = false;
      for (int x = (int) area.x(900); x < area.place().getMaxX(); x++) {
        int rgb = image.getRGB(x, bottom);
        if ((rgb >> 8 & 0xFF) > (rgb >> 16 & 0xFF) + 50) green = true;
      }
      assertEquals(law.rule() == SamplingRule.RESHUFFLE, green, law.rule().id());
    }
  }

  @Test
  void lawsWithAndWithoutReplacementDifferInWords() throws Exception {
    assertTrue(svg(LAW, 10).contains(">without replacement<"));
    assertTrue(svg(LAW, 10).contains(">with replacement: 1/√B<"));
    assertTrue(svg(AGAIN, 10).contains(">with replacement<"));
    assertTrue(svg(AGAIN, 10).contains(">predicted, 1/√B<"));
    assertTrue(svg(AGAIN, 10).contains(">without replacement<"));
    assertFalse(svg(AGAIN, 10).contains(">with replacement: 1/√B<"));
  }

  @Test
  void theOtherRuleIsDrawnBesideTheChosenOne() {
    // the plot at 900 of 1050 samples, where the rules differ by a factor of √(1049/150)
    for (NoiseLaw law : List.of(LAW, AGAIN)) {
      SamplingRule other = LawPainter.otherRule(law);
      assertTrue(other != law.rule());
      LawLine line = LawLine.predicted(law, other, WIDTH);
      ChartArea area = new LawChart(law, PROBE, 10, Palette.LIGHT).area(WIDTH, HEIGHT);
      var image =
          PaintedFigure.of(new LawChart(law, PROBE, 10, Palette.LIGHT), WIDTH, HEIGHT).image();
      int gray = 0;
      for (int i = 0; i < line.batchSizes().length; i++) {
        if (line.batchSizes()[i] < 600 || line.batchSizes()[i] > 1000) continue;
        int x = (int) area.x(line.batchSizes()[i]);
        int y = (int) area.y(line.deviations()[i]);
        for (int dy = -1; dy <= 1; dy++) if (isGray(image.getRGB(x, y + dy))) gray++;
      }
      assertTrue(gray > 5, other.id() + ": " + gray);
    }
  }

  private static boolean isGray(int rgb) {
    int green = rgb >> 8 & 0xFF;
    return green < 180 && Math.abs(green - (rgb >> 16 & 0xFF)) < 30;
  }

  @Test
  void theCurrentSizeItsNoiseAndTheSignalAreWritten() throws Exception {
    String svg = svg(LAW, 100);
    assertTrue(svg.contains(">B = 100<"), svg);
    assertTrue(svg.contains(">" + NumberText.of(LAW.predictedDeviation(100), 3) + "<"), svg);
    assertTrue(svg.contains(">" + NumberText.of(LAW.fullGradientLength(), 3) + "<"), svg);
    String scale = NumberText.of(LAW.noise().noiseScale(), 3);
    assertTrue(svg.contains(">noise = signal at " + scale + "<"), svg);
    assertTrue(svg(LAW, 1050).contains(">B = 1050<"));
  }

  @Test
  void whereThereIsNoNoiseASentenceSaysSo() throws Exception {
    Dataset equal =
        new Dataset(
            "equal",
            List.of("x"),
            "y",
            new double[][] {{0.3, 0.3, 0.3}},
            new double[] {0.7, 0.7, 0.7},
            List.of(),
            List.of());
    NoiseLaw law =
        law(new Network.Neuron(Activation.IDENTITY), Loss.MSE, equal, SamplingRule.RESHUFFLE, 1, 2);
    assertTrue(svg(law, 2).contains(">Every sample has the same gradient: there is no noise.<"));
    assertEquals(
        OptionalInt.empty(),
        new LawChart(law, PROBE, 2, Palette.LIGHT).batchSizeAt(WIDTH / 2.0, WIDTH, HEIGHT));
    NoiseLaw single = law(ChartResults.line(1), SamplingRule.WITH_REPLACEMENT, 1, 2);
    assertTrue(svg(single, 1).contains(">There is one sample: every batch is the full batch.<"));
  }

  @Test
  void gradientsThatAreNotFiniteAreSaidToBe() throws Exception {
    NoiseLaw law =
        law(
            new Network.Neuron(Activation.IDENTITY),
            Loss.MSE,
            ChartResults.line(20),
            SamplingRule.RESHUFFLE,
            1e200,
            1e300);
    assertTrue(svg(law, 2).contains(">The gradients at this point are not finite numbers.<"));
  }

  @Test
  void whereTheFullGradientIsZeroTheNoiseIsStillShown() throws Exception {
    // at θ = 0 the gradients 2·(0 − y)·x of y = ±1 cancel to the last bit
    Dataset opposite =
        new Dataset(
            "opposite",
            List.of("x"),
            "y",
            new double[][] {{1, 1, 1, 1}},
            new double[] {1, -1, 1, -1},
            List.of(),
            List.of());
    NoiseLaw law =
        law(
            new Network.Neuron(Activation.IDENTITY),
            Loss.MSE,
            opposite,
            SamplingRule.RESHUFFLE,
            0,
            0);
    assertEquals(0, law.fullGradientLength());
    String svg = svg(law, 2);
    assertTrue(svg.contains(">the full gradient is zero: all is noise<"), svg);
    assertTrue(svg.contains(">full gradient (out of view)<"), svg);
    assertTrue(
        PaintedFigure.of(new LawChart(law, PROBE, 2, Palette.LIGHT), WIDTH, HEIGHT)
            .has(Palette.LIGHT.miniBatch()));
  }

  @Test
  void theSameChartIsPaintedAlikeOnEveryThread() {
    LawChart chart = new LawChart(LAW, PROBE, 30, Palette.DARK);
    int[] expected = PaintedFigure.of(chart, WIDTH, HEIGHT).pixels();
    Stream.generate(() -> chart)
        .limit(8)
        .parallel()
        .map(each -> PaintedFigure.of(each, WIDTH, HEIGHT).pixels())
        .forEach(pixels -> assertArrayEquals(expected, pixels));
  }

  @Test
  void aBatchSizeBeyondTheSamplesIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new LawChart(LAW, PROBE, 0, Palette.LIGHT));
    assertThrows(
        IllegalArgumentException.class, () -> new LawChart(LAW, PROBE, 1051, Palette.LIGHT));
  }

  @Test
  void onALowFigureThePlotHasMostOfTheRoom() {
    LawChart chart = new LawChart(LAW, PROBE, 10, Palette.LIGHT);
    // as high as in the smallest window
    for (int height : new int[] {115, 125, 145}) {
      double plot = chart.area(270, height).place().getHeight();
      assertTrue(plot > 0.4 * height, plot + " of " + height);
    }
  }
}
