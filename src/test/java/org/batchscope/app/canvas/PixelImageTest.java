package org.batchscope.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PixelImageTest {
  private static final int DEADLOCK_MILLIS = 20_000;

  @BeforeAll
  static void startJavaFx() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 2})
  void javaFxShowsEveryPixelThatIsPaintedOn(double scale) {
    PixelGrid grid = PixelGrid.within(37, 23, scale);
    PixelImage image = new PixelImage(grid);
    Graphics2D g = image.graphics();
    g.setColor(Color.RED);
    g.fillRect(grid.widthPx() - 1, grid.heightPx() - 1, 1, 1);
    g.dispose();
    WritableImage shown = WaitForAsyncUtils.waitForAsyncFx(DEADLOCK_MILLIS, image::updated);
    assertEquals(grid.widthPx(), shown.getWidth());
    assertEquals(grid.heightPx(), shown.getHeight());
    int corner = shown.getPixelReader().getArgb(grid.widthPx() - 1, grid.heightPx() - 1);
    assertEquals(Color.RED.getRGB(), corner);
    assertTrue(image.hasPixelsOf(grid));
    assertFalse(image.hasPixelsOf(PixelGrid.within(38, 23, scale)));
  }
}
