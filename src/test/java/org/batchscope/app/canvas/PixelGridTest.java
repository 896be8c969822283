package org.batchscope.app.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelGridTest {
  /// Rounding of one division and one multiplication.
  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 1.75, 2, 3})
  void wholePixelsFillTheAreaButNeverLeaveIt(double scale) {
    for (double width = 100; width < 110; width += 0.1) {
      PixelGrid grid = PixelGrid.within(width, 50, scale);
      assertTrue(grid.width() <= width + 1e-4, () -> grid + " is too wide");
      assertTrue(grid.width() > width - 1 / scale, () -> grid + " is too narrow");
    }
  }

  @Test
  void eachPixelIsOneOfTheScreen() {
    assertEquals(new PixelGrid(1092, 752, 1.25), PixelGrid.within(873.6, 601.6, 1.25));
    assertEquals(new PixelGrid(1091, 752, 1.25), PixelGrid.within(873, 602, 1.25));
    assertEquals(new PixelGrid(1748, 1204, 2), PixelGrid.within(874, 602, 2));
  }

  @Test
  void aLengthThatIsWholeButForRoundingLosesNoPixel() {
    assertEquals(1092, PixelGrid.within(Math.nextDown(873.6), 1, 1.25).widthPx());
  }

  @Test
  void anEmptyAreaHasOnePixel() {
    assertEquals(new PixelGrid(1, 1, 1.25), PixelGrid.within(0, 0.2, 1.25));
  }

  @Test
  void largerUnitsAreFewer() {
    PixelGrid grid = PixelGrid.within(874, 602, 1.25).zoomed(1.3);
    assertEquals(1092, grid.widthPx());
    assertEquals(1092 / 1.25 / 1.3, grid.width(), ROUNDING);
    assertEquals(752 / 1.25 / 1.3, grid.height(), ROUNDING);
  }
}
