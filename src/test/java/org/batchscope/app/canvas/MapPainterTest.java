package org.batchscope.app.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.batchscope.app.UsualStudy;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.map.ComparisonMap;
import org.batchscope.figure.map.MapView;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.PathBounds;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapPainterTest {
  private final Result result = UsualStudy.run(UsualStudy.experiment());
  private final MapView view =
      new MapView(
          PathBounds.holding(List.of(result.fullBatch(), result.miniBatch()), result.plane()), 0);

  @ParameterizedTest
  @CsvSource({"1, 1", "1.25, 1", "1.25, 1.3", "1.5, 1.0001", "1.75, 1.17", "2, 1.7"})
  void theGroundHasExactlyThePixelsThatArePaintedOn(double scale, double zoom) {
    PixelGrid pixels = PixelGrid.within(402, 302, scale);
    // what shone through would differ
    assertArrayEquals(
        paintedOver(Color.MAGENTA, pixels, zoom), paintedOver(Color.CYAN, pixels, zoom));
  }

  @Test
  void pinnedPathsAreTheSameOnTheirOwnLayerAsOnTheFigure() throws InputException {
    Scenario pinned =
        Scenario.of(UsualStudy.withBatchSize(1)).pinned().with(UsualStudy.experiment());
    Result shown = UsualStudy.STUDY.run(pinned, Cancellation.NEVER);
    PixelGrid grid = PixelGrid.within(600, 450, 1);
    BufferedImage image = new BufferedImage(600, 450, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    MapPainter painter = new MapPainter();
    for (int time = 0; time < 2; time++)
      painter.painter(shown, view, Palette.LIGHT).paint(g, grid, 1, Cancellation.NEVER);
    BufferedImage whole = new BufferedImage(600, 450, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D all = whole.createGraphics();
    new ComparisonMap(shown, view, Palette.LIGHT).paint(all, 600, 450);
    assertEquals(pinnedPixels(whole), pinnedPixels(image));
    assertTrue(pinnedPixels(image) > 100);
  }

  @Test
  void aMapThatWasMovedAndZoomedLooksLikeOneThatIsExported() {
    PixelGrid grid = PixelGrid.within(600, 450, 1);
    MapPainter painter = new MapPainter();
    Bounds bounds = view.bounds();
    for (Bounds next :
        List.of(bounds, bounds.shifted(0.3, -0.2), bounds.zoomed(0.7, 1, 1), bounds.scaled(1.6))) {
      MapView moved = new MapView(next, 0);
      BufferedImage window = new BufferedImage(600, 450, BufferedImage.TYPE_INT_ARGB_PRE);
      for (int pass = 0; pass < 2; pass++)
        painter
            .painter(result, moved, Palette.LIGHT)
            .paint(window.createGraphics(), grid, pass, Cancellation.NEVER);
      BufferedImage exported = new BufferedImage(600, 450, BufferedImage.TYPE_INT_ARGB_PRE);
      new ComparisonMap(result, moved, Palette.LIGHT).paint(exported.createGraphics(), 600, 450);
      assertArrayEquals(
          exported.getRGB(0, 0, 600, 450, null, 0, 600),
          window.getRGB(0, 0, 600, 450, null, 0, 600));
    }
  }

  @Test
  void aMapThatIsMovedALittleIsSharpAtOnce() {
    PixelGrid grid = PixelGrid.within(600, 450, 1);
    Graphics2D g = new BufferedImage(600, 450, BufferedImage.TYPE_INT_ARGB_PRE).createGraphics();
    MapPainter painter = new MapPainter();
    assertTrue(painter.painter(result, view, Palette.LIGHT).paint(g, grid, 0, Cancellation.NEVER));
    painter.painter(result, view, Palette.LIGHT).paint(g, grid, 1, Cancellation.NEVER);
    MapView moved = new MapView(view.bounds().shifted(0.05, 0.05), 0);
    assertFalse(
        painter.painter(result, moved, Palette.LIGHT).paint(g, grid, 0, Cancellation.NEVER));
  }

  /// Pixels of exactly the color of the first pin.
  private static long pinnedPixels(BufferedImage image) {
    int[] pixels = image.getRGB(0, 0, 600, 450, null, 0, 600);
    int color = Palette.LIGHT.pins().getFirst().getRGB();
    return Arrays.stream(pixels).filter(pixel -> pixel == color).count();
  }

  private int[] paintedOver(Color color, PixelGrid pixels, double zoom) {
    int width = pixels.widthPx();
    int height = pixels.heightPx();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.setColor(color);
    g.fillRect(0, 0, width, height);
    PixelGrid grid = pixels.zoomed(zoom);
    g.scale(grid.scale(), grid.scale());
    new MapPainter().painter(result, view, Palette.LIGHT).paint(g, grid, 0, Cancellation.NEVER);
    g.dispose();
    return image.getRGB(0, 0, width, height, null, 0, width);
  }
}
