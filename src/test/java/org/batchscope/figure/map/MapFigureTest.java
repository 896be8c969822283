package org.batchscope.figure.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.UnaryOperator;
import org.batchscope.data.BuiltIn;
import org.batchscope.figure.PinnedResults;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
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
import org.batchscope.training.RunLength;
import org.batchscope.training.Trajectory;
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

  /// A flat map with the end of a pinned path in its lower left corner, where notes usually stand.
  @Test
  void notesLeaveTheEndOfAPinnedPathInSight() {
    UnaryOperator<Experiment> pinned =
        run -> run.withStart(List.of(4.0, 1.0)).withLength(new RunLength.Updates(3));
    Result compared = PinnedResults.run(PinnedResults.scenario(List.of(pinned)).withSpreadSeeds(2));
    Trajectory path = compared.shownPins().getFirst().path().orElseThrow();
    int width = 900;
    int height = 600;
    double x = path.parameter(3, 0);
    double y = path.parameter(3, 1);
    Bounds bounds = new Bounds(x - 0.3, x + 4.7, y - 0.1, y + 2.9);
    PaintedFigure figure =
        PaintedFigure.of(
            new ComparisonMap(compared, new MapView(bounds, 35), PALETTE), width, height);
    PlotArea area = MapFigure.plotArea(width, height, bounds, compared);
    Rectangle2D.Double frame = area.frame();
    Rectangle2D.Double corner = new Rectangle2D.Double(frame.x + 8, frame.getMaxY() - 40, 300, 36);
    assertTrue(corner.contains(area.toX(x), area.toY(y)), "the end is where notes usually stand");
    assertFalse(hasText(figure, corner));
    assertTrue(hasText(figure, new Rectangle2D.Double(frame.x + 8, frame.y + 8, frame.width, 62)));
  }

  @Test
  void theGradientFlowIsToldBesideThePathsHoweverNarrowTheMapIs() throws Exception {
    Scenario usual = Scenario.of(PinnedResults.experiment());
    for (int width : new int[] {480, 1200}) {
      assertFalse(legend(usual, width).contains("gradient flow"), "at " + width);
      assertTrue(
          legend(usual.withGradientFlow(true), width).contains("gradient flow"), "at " + width);
    }
  }

  private static String legend(Scenario scenario, int width) throws Exception {
    Result run = PinnedResults.run(scenario);
    Rectangle2D.Double frame = new Rectangle2D.Double(78, 44, width - 160, 300);
    return PaintedFigure.svg((g, _, _) -> new MapLegend(g, PALETTE).paint(run, frame), width, 400);
  }

  private static boolean hasText(PaintedFigure figure, Rectangle2D part) {
    BufferedImage cut =
        figure
            .image()
            .getSubimage(
                (int) part.getX(),
                (int) part.getY(),
                (int) part.getWidth(),
                (int) part.getHeight());
    return new PaintedFigure(cut).has(PALETTE.text());
  }

  private static PaintedFigure painted(int width, int height) {
    MapView view = new MapView(ResultBounds.holding(result), 35);
    return PaintedFigure.of(new ComparisonMap(result, view, PALETTE), width, height);
  }
}
