package org.batchscope.app.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import org.batchscope.figure.draw.FontWeight;

/// Makes the program's typeface known to JavaFX, so that controls and figures speak with one voice.
public final class ScreenFonts {
  private static final double ANY_SIZE = 13;

  private ScreenFonts() {}

  /// Loads every weight; once, before the first window.
  public static void load() {
    for (FontWeight weight : FontWeight.values())
      try (InputStream file = weight.trueType()) {
        Font.loadFont(file, ANY_SIZE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
  }
}
