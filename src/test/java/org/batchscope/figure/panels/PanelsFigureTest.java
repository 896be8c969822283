package org.batchscope.figure.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.batchscope.export.ExportSize;
import org.batchscope.export.FigureFile;
import org.batchscope.export.FigureMetadata;
import org.batchscope.figure.ChartResults;
import org.batchscope.figure.OverviewFigure;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.study.NoiseLaw;
import org.batchscope.study.Panels;
import org.batchscope.study.Result;
import org.batchscope.study.ViewSettings;
import org.batchscope.surface.Bounds;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelsFigureTest {
  private static final Bounds SQUARE = Bounds.around(0, 0, 2, 2);

  @TempDir private Path folder;

  @Test
  void everyPanelSaysItsBatchSize() throws Exception {
    Result one = ChartResults.twoGroups();
    Result full =
        ChartResults.run(one.data(), one.experiment().withBatchSize(new BatchSize.Full()));
    String svg = svg(new ComparisonPanels(new Panels(List.of(one, full)), Palette.LIGHT), 800, 400);
    assertTrue(svg.contains(">B = 10<"), svg);
    assertTrue(svg.contains(">full batch, B = 1050<"), svg);
  }

  @Test
  void bothAxesOfEveryPanelHaveTheSameScale() {
    for (int count = 1; count <= 12; count++) {
      PanelsLayout layout = PanelsLayout.largest(count, 1200, 700, SQUARE);
      PlotArea area = layout.area(count - 1);
      assertEquals(area.scaleX(), area.scaleY(), 1e-9 * area.scaleX());
    }
  }

  @Test
  void panelsStandBesideEachOtherOnAWideFigureAndBelowEachOtherOnATallOne() {
    assertEquals(2, PanelsLayout.largest(4, 1000, 900, SQUARE).columns());
    assertEquals(4, PanelsLayout.largest(4, 1600, 400, SQUARE).columns());
    assertEquals(1, PanelsLayout.largest(4, 350, 1600, SQUARE).columns());
  }

  @Test
  void panelsDoNotOverlapAndAreFoundWhereTheyAre() {
    PanelsLayout layout = PanelsLayout.largest(5, 1200, 700, SQUARE);
    for (int panel = 0; panel < 5; panel++) {
      var frame = layout.area(panel).frame();
      assertEquals(OptionalInt.of(panel), layout.panelAt(frame.getCenterX(), frame.getCenterY()));
      for (int other = 0; other < panel; other++)
        assertEquals(false, frame.intersects(layout.area(other).frame()), panel + " and " + other);
    }
    assertEquals(OptionalInt.empty(), layout.panelAt(1, 1));
  }

  @Test
  void overviewHasEveryView() throws Exception {
    Result result = ChartResults.twoGroups();
    var law =
        NoiseLaw.at(
            result.objective(),
            result.plane(),
            result.miniBatch().parametersAt(0),
            result.experiment().sampling(),
            10,
            NoiseLaw.PATIENT,
            1,
            Cancellation.NEVER);
    String svg =
        svg(new OverviewFigure(result, law, 0, ViewSettings.USUAL, Palette.LIGHT), 1200, 800);
    for (String text : List.of("weight w", "Where the updates point", "1/√B", "updates", "Epoch 1"))
      assertTrue(svg.contains(text), text);
  }

  private String svg(Figure figure, int width, int height) throws Exception {
    Path file = folder.resolve("a.svg");
    FigureFile.write(figure, ExportSize.of(width, height, 96), new FigureMetadata("", "{}"), file);
    return Files.readString(file);
  }
}
