package org.batchscope.figure.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.study.Result;
import org.batchscope.study.ResultBounds;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.surface.Bounds;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Experiments;
import org.batchscope.training.ParameterPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MapFigureTest {
  private static final Network.Mlp MLP =
      new Network.Mlp(List.of(8), Activation.TANH, Output.SIGMOID);

  private static final Palette PALETTE = Palette.LIGHT;

  private static Result result;

  @BeforeAll
  static void run() throws Exception {
    Study study = new Study();
    Experiment layered = Experiments.withLayers(Experiments.on(BuiltIn.TWO_MOONS), MLP);
    result = study.run(Scenario.of(layered).withSpreadSeeds(16), Cancellation.NEVER);
  }

  @Test
  void theNameOfTheAxisLeavesRoomForWhatAWindowHasBesideIt() {
    // the buttons of the spread, with the number of seeds
    int buttons = 190;
    int width = 674;
    int height = 360;
    int belowNumbers = height - 36;
    int last = painted(width, height).lastColumnOf(PALETTE.text(), belowNumbers);
    assertTrue(last > width / 2, "the name is there");
    assertTrue(last < width - buttons, "column " + last);
  }

  /// Where the map is enlarged a million times, losses differ in their last digits only.
  @Test
  void longNumbersBesideTheColorBarEndWithinTheFigure() {
    ParameterPath path = result.plane().path(result.miniBatch());
    Bounds tiny = Bounds.around(path.parameter(0, 0), path.parameter(0, 1), 1e-6, 1e-6);
    int width = 874;
    int height = 602;
    PaintedFigure figure =
        PaintedFigure.of(new ComparisonMap(result, new MapView(tiny, 35), PALETTE), width, height);
    int[] pixels = figure.pixels();
    for (int y = 0; y < height; y++)
      assertEquals(PALETTE.background().getRGB(), pixels[y * width + width - 1], "row " + y);
  }

  private static PaintedFigure painted(int width, int height) {
    MapView view = new MapView(ResultBounds.holding(result), 35);
    return PaintedFigure.of(new ComparisonMap(result, view, PALETTE), width, height);
  }
}
