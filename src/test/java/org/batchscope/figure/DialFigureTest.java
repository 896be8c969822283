package org.batchscope.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.batchscope.noise.RunDirections;
import org.batchscope.study.Result;
import org.junit.jupiter.api.Test;

final class DialFigureTest {
  private static final int WIDTH = 368;
  private static final int HEIGHT = 250;

  @Test
  void numbersAreThoseOfTheRun() throws Exception {
    Result result = ChartResults.twoGroups();
    RunDirections run = RunDirections.of(result.miniBatch());
    String svg = PaintedFigure.svg(new DialFigure(result, 3, Palette.LIGHT), WIDTH, HEIGHT);
    long degrees = Math.round(Math.toDegrees(run.deviationRadians()));
    assertTrue(svg.contains(">" + degrees + "°<"), svg);
    assertTrue(svg.contains(">" + Math.round(100 * run.uphillShare()) + " %<"), svg);
    assertTrue(svg.contains("full gradient"), svg);
  }

  @Test
  void everyUpdateThatPointsBackwardsIsSeenBeneathTheMiddle() {
    Result result = ChartResults.twoGroups();
    RunDirections run = RunDirections.of(result.miniBatch());
    int backwards = 0;
    for (int k = 0; k < run.updates(); k++) if (Math.abs(run.angleRadians(k)) > 2) backwards++;
    int green = 0;
    BufferedImage image = paint(new DialFigure(result, run.updates(), Palette.LIGHT));
    for (int y = HEIGHT / 2 + 8; y < HEIGHT; y++)
      for (int x = 0; x < WIDTH - 150; x++) if (isGreen(new Color(image.getRGB(x, y)))) green++;
    assertEquals(backwards > 0, green > 0, backwards + " updates, " + green + " pixels");
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
