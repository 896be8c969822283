package org.batchscope.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.batchscope.data.Dataset;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.NoiseLaw;
import org.batchscope.study.Result;
import org.batchscope.study.ViewSettings;
import org.batchscope.training.Cancellation;
import org.junit.jupiter.api.Test;

class OverviewFigureTest {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;
  private static final int HEADING = 44;
  // where the charts beside the map begin
  private static final int SIDE = 792;

  /// Steps are so small that the numbers of the color bar differ in their last digits only.
  @Test
  void longNumbersBesideTheColorBarDoNotTouchTheCharts() {
    Dataset data = ChartResults.twoGroups(100);
    Result result = ChartResults.run(data, ChartResults.experiment(data).withLearningRate(1e-5));
    int[] pixels = PaintedFigure.of(overview(result), WIDTH, HEIGHT).pixels();
    for (int y = HEADING; y < HEIGHT; y++)
      for (int x = SIDE - 10; x < SIDE; x++)
        assertEquals(
            Palette.LIGHT.background().getRGB(), pixels[y * WIDTH + x], "at " + x + ", " + y);
  }

  private static OverviewFigure overview(Result result) {
    NoiseLaw law =
        NoiseLaw.at(
            result.objective(),
            result.plane(),
            result.miniBatch().parametersAt(0),
            result.experiment().sampling(),
            30,
            NoiseLaw.PATIENT,
            1,
            Cancellation.NEVER);
    return new OverviewFigure(result, law, 0, ViewSettings.USUAL, Palette.LIGHT);
  }
}
