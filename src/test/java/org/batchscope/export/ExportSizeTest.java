package org.batchscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportSizeTest {
  @Test
  void aUnitIsAPixelAt96Dpi() {
    ExportSize size = new ExportSize(1280, 800, 96);
    assertEquals(1280, size.widthUnits());
    assertEquals(800, size.heightUnits());
  }

  @Test
  void moreDpiMeanFewerInches() {
    ExportSize size = new ExportSize(3000, 1500, 300);
    assertEquals(10, size.widthInches());
    assertEquals(5, size.heightInches());
    assertEquals(960, size.widthUnits());
    assertEquals(480, size.heightUnits());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 800, 96, export.size-pixels",
    "1280, -800, 96, export.size-pixels",
    "20001, 800, 96, export.size-pixels",
    "20000, 20000, 1200, export.size-area",
    "1280, 800, 0, export.size-dpi",
    "1280, 800, 2401, export.size-dpi",
    "1280, 95, 96, export.size-inches",
    "4801, 800, 24, export.size-inches"
  })
  void aSizeThatMakesNoSenseIsRefused(int widthPx, int heightPx, int dpi, String key) {
    InputException fault =
        assertThrows(InputException.class, () -> ExportSize.of(widthPx, heightPx, dpi));
    assertEquals(key, fault.key());
    assertThrows(IllegalArgumentException.class, () -> new ExportSize(widthPx, heightPx, dpi));
  }

  @ParameterizedTest
  @CsvSource({"96, 96, 96", "4800, 4800, 24", "20000, 5000, 2400"})
  void theLimitsThemselvesAreAllowed(int widthPx, int heightPx, int dpi) throws Exception {
    assertEquals(new ExportSize(widthPx, heightPx, dpi), ExportSize.of(widthPx, heightPx, dpi));
  }

  @Test
  void theRefusalSaysWhatWasAskedForInInches() {
    InputException fault = assertThrows(InputException.class, () -> ExportSize.of(400, 300, 600));
    assertEquals(
        "A figure is 1 to 200 inches wide and high, but 400 × 300 pixels at 600 dpi are 0.67 × 0.5"
            + " inches.",
        fault.getMessage().replace('\u00a0', ' '));
  }
}
