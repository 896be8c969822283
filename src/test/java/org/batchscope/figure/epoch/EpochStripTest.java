package org.batchscope.figure.epoch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.OptionalInt;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.LoadProgress;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.NumberText;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.ExperimentDefaults;
import org.junit.jupiter.api.Test;

final class EpochStripTest {
  // 1050 samples on 2100 pixels beside margins of 4: two pixels a sample
  private static final int WIDTH = 2108;
  private static final int HEIGHT = 58;
  private static final int BAR = HEIGHT - 10;

  @Test
  void blocksAreAsWideAsTheirBatchesHaveSamples() throws Exception {
    BufferedImage image = paint(100, 7);
    // batch 8 of 11 is samples 701 to 800
    assertEquals(Palette.LIGHT.miniBatch(), at(image, 4 + 2 * 750));
    assertEquals(at(image, 4 + 2 * 50), at(image, 4 + 2 * 650));
    assertEquals(Palette.LIGHT.line(), at(image, 4 + 2 * 950));
    assertEquals(Palette.LIGHT.line(), at(image, 4 + 2 * 1025));
  }

  @Test
  void theShortBatchSaysHowMuchNoisierItIs() throws Exception {
    String svg = PaintedFigure.svg(strip(1000, 0), WIDTH, HEIGHT);
    assertTrue(svg.contains("the last: 50 samples, 20 times the noise"), svg);
  }

  @Test
  void equalBatchesSayNothingOfTheLast() throws Exception {
    assertTrue(!PaintedFigure.svg(strip(10, 0), WIDTH, HEIGHT).contains("times the noise"));
  }

  @Test
  void theNoiseOfTheShortBatchTowersOverThatOfTheOthers() throws Exception {
    BufferedImage image = paint(1000, 70);
    int middleOfBars = HEIGHT - 4 - 17 - 1 - 5;
    Color noise = new Color(image.getRGB(4 + 2 * 1025, middleOfBars));
    assertNotEquals(Palette.LIGHT.background(), noise);
    assertEquals(Palette.LIGHT.background(), new Color(image.getRGB(4 + 2 * 500, middleOfBars)));
  }

  @Test
  void aFullBatchHasNoNoise() throws Exception {
    String svg = PaintedFigure.svg(strip(1050, 3), WIDTH, HEIGHT);
    assertTrue(svg.contains("all samples: no noise"), svg);
  }

  @Test
  void equalBatchesTellTheirNoiseAtTheCurrentPoint() throws Exception {
    EpochStrip strip = strip(10, 0);
    double times =
        strip.noise().batchDeviation(1050, 10, SamplingRule.RESHUFFLE) / strip.noise().length();
    String svg = PaintedFigure.svg(strip, WIDTH, HEIGHT);
    assertTrue(svg.contains("noise (sd) " + NumberText.of(times, 2) + " times the gradient"), svg);
  }

  @Test
  void aPlaceOnTheStripIsThatOfAnUpdate() throws Exception {
    EpochStrip strip = strip(100, 15);
    assertEquals(OptionalInt.of(11), strip.updateAt(4, WIDTH));
    assertEquals(OptionalInt.of(13), strip.updateAt(4 + 2 * 250, WIDTH));
    assertEquals(OptionalInt.of(21), strip.updateAt(4 + 2 * 1049, WIDTH));
    assertEquals(OptionalInt.empty(), strip.updateAt(2, WIDTH));
    assertEquals(OptionalInt.empty(), strip.updateAt(WIDTH - 2, WIDTH));
  }

  @Test
  void aSingleSampleIsNoRange() throws Exception {
    String svg = PaintedFigure.svg(strip(1, 6), WIDTH, HEIGHT);
    assertTrue(svg.contains("batch 7 of 1050, sample 7 of this"), svg);
  }

  private static Color at(BufferedImage image, int x) {
    return new Color(image.getRGB(x, BAR));
  }

  private static BufferedImage paint(int batchSize, int update) throws InputException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    strip(batchSize, update).paint(g, WIDTH, HEIGHT);
    g.dispose();
    return image;
  }

  private static EpochStrip strip(int batchSize, int update) throws InputException {
    Study study = new Study();
    DataChoice choice = DataCatalog.defaultChoice(BuiltIn.TWO_GROUPS);
    Result result =
        study.run(
            ExperimentDefaults.suitedTo(choice, study.data(choice, LoadProgress.unwatched()))
                .withBatchSize(new BatchSize.Samples(batchSize)),
            Cancellation.NEVER);
    return EpochStrip.of(result, update, Palette.LIGHT);
  }
}
