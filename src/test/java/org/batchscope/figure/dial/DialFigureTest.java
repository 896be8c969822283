package org.batchscope.figure.dial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.batchscope.data.Dataset;
import org.batchscope.figure.ChartResults;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.noise.RunDirections;
import org.batchscope.study.Result;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;

final class DialFigureTest {
  private static final int WIDTH = 368;
  private static final int HEIGHT = 250;

  @Test
  void numbersAreThoseOfTheRun() throws Exception {
    Result result = ChartResults.twoGroups();
    RunDirections run = new UpdateSpan.All().directions(result.miniBatch(), 3);
    String svg =
        PaintedFigure.svg(
            new DialFigure(result, 3, new UpdateSpan.All(), Palette.LIGHT), WIDTH, HEIGHT);
    long degrees = Math.round(Math.toDegrees(run.deviationRadians()));
    assertTrue(svg.contains(">" + degrees + "°<"), svg);
    assertTrue(svg.contains(">" + Math.round(100 * run.uphillShare()) + "%<"), svg);
    assertTrue(svg.contains("full-batch descent"), svg);
  }

  @Test
  void everyUpdateThatPointsBackwardsIsSeenBeneathTheMiddle() {
    Result result = ChartResults.twoGroups();
    RunDirections run = new UpdateSpan.All().directions(result.miniBatch(), 3);
    int backwards = 0;
    for (int k = 0; k < run.updates(); k++) if (Math.abs(run.angleRadians(k)) > 2) backwards++;
    int green = 0;
    BufferedImage image =
        paint(new DialFigure(result, run.updates(), new UpdateSpan.All(), Palette.LIGHT));
    for (int y = HEIGHT / 2 + 8; y < HEIGHT; y++)
      for (int x = 0; x < WIDTH - 150; x++) if (isGreen(new Color(image.getRGB(x, y)))) green++;
    assertEquals(backwards > 0, green > 0, backwards + " updates, " + green + " pixels");
  }

  @Test
  void meanTurnsOfBothRunsAreWritten() throws Exception {
    Result result = ChartResults.twoGroups();
    String svg =
        PaintedFigure.svg(
            new DialFigure(result, 40, new UpdateSpan.Last(25), Palette.LIGHT), WIDTH, HEIGHT);
    for (Trajectory run : List.of(result.miniBatch(), result.fullBatch())) {
      RunDirections last = RunDirections.of(run, 15, 40);
      long degrees = Math.round(Math.toDegrees(last.meanTurnRadians()));
      assertTrue(svg.contains(">" + degrees + "°<"), svg);
    }
    assertTrue(svg.contains(">of 25 gradients uphill<"), svg);
  }

  @Test
  void theLastUpdatesAreThoseBeforeTheCurrentOneAndFewerAtTheStart() {
    Trajectory run = ChartResults.twoGroups().miniBatch();
    UpdateSpan last = new UpdateSpan.Last(20);
    assertEquals(20, last.directions(run, 50).updates());
    assertEquals(run.angleRadians(30), last.directions(run, 50).angleRadians(0));
    assertEquals(run.angleRadians(49), last.directions(run, 50).angleRadians(19));
    assertEquals(3, last.directions(run, 3).updates());
    assertEquals(0, last.directions(run, 0).updates());
    assertThrows(IllegalArgumentException.class, () -> new UpdateSpan.Last(0));
  }

  @Test
  void whereThereIsNoUpdateYetNoNumberIsClaimed() throws Exception {
    DialFigure dial =
        new DialFigure(ChartResults.twoGroups(), 0, new UpdateSpan.Last(5), Palette.LIGHT);
    String svg = PaintedFigure.svg(dial, WIDTH, HEIGHT);
    // deviation, uphill share, and two mean turns
    assertEquals(4, svg.split(">–<", -1).length - 1, svg);
    assertTrue(svg.contains(">of 0 gradients uphill<"), svg);
    assertTrue(svg.contains(">no sd: no update yet<"), svg);
    assertTrue(svg.contains(">turn: needs two updates<"), svg);
  }

  @Test
  void whereDirectionsHaveNoSpreadItIsSaidWhy() throws Exception {
    Dataset data = ChartResults.twoGroups(200);
    Network.Mlp mlp = new Network.Mlp(List.of(4), Activation.TANH, Output.SIGMOID);
    Experiment noisy =
        ChartResults.experiment(data)
            .withNetwork(mlp)
            .withStart(ExperimentDefaults.startOf(mlp, data))
            .withBatchSize(new BatchSize.Samples(1));
    Result result = ChartResults.run(data, noisy);
    Trajectory run = result.miniBatch();
    int uphill = 0;
    while (run.angleRadians(uphill) < Math.PI / 2) uphill++;
    DialFigure dial = new DialFigure(result, uphill + 1, new UpdateSpan.Last(1), Palette.LIGHT);
    String svg = PaintedFigure.svg(dial, WIDTH, HEIGHT);
    assertTrue(svg.contains(">no sd: directions cancel<"), svg);
  }

  @Test
  void atFullBatchTheRoseIsALine() {
    Dataset data = ChartResults.twoGroups(1050);
    Result result =
        ChartResults.run(data, ChartResults.experiment(data).withBatchSize(new BatchSize.Full()));
    BufferedImage image = paint(new DialFigure(result, 70, new UpdateSpan.All(), Palette.LIGHT));
    int green = 0;
    for (int y = 0; y < HEIGHT; y++)
      for (int x = 0; x < WIDTH / 2; x++) if (isGreen(new Color(image.getRGB(x, y)))) green++;
    // a wedge of one degree lies beneath the blue line
    assertEquals(0, green);
  }

  @Test
  void theShareOfAnOutlineBeyondTheAxisIsWithinTheFigure() throws Exception {
    Dataset line = ChartResults.line(1050);
    Experiment wide =
        ChartResults.experiment(line).withLearningRate(0.9).withBatchSize(new BatchSize.Samples(2));
    Result result = ChartResults.run(line, wide);
    DialFigure dial = new DialFigure(result, 30, new UpdateSpan.All(), Palette.LIGHT);
    assertTrue(PaintedFigure.svg(dial, WIDTH, HEIGHT).contains(">100%<"));
    Figure onWiderPaper = (g, _, height) -> dial.paint(g, WIDTH, height);
    PaintedFigure painted = PaintedFigure.of(onWiderPaper, WIDTH + 60, HEIGHT);
    int last = painted.lastColumnOf(Palette.LIGHT.fullBatch(), 0);
    assertTrue(last < WIDTH, "column " + last);
  }

  private static boolean isGreen(Color color) {
    return color.getGreen() > color.getRed() + 40 && color.getGreen() > color.getBlue() + 30;
  }

  private static BufferedImage paint(Figure figure) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    figure.paint(g, WIDTH, HEIGHT);
    g.dispose();
    return image;
  }
}
