package org.batchscope.figure.draw;

import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Java wants to know of a machine's fonts before it paints text in any font, its own
/// included.
///
/// On Linux it asks the library fontconfig, and where that is not installed it paints no text at
/// all. Then this tells it that all its fonts are Inter.
///
/// @see "sun.awt.FontConfiguration and sun.awt.FcFontConfiguration in the module java.desktop"
final class SystemFonts {
  private static final String CONFIGURATION_PROPERTY = "sun.awt.fontconfig";
  private static final String[] LOGICAL_FONTS = {
    "dialog", "dialoginput", "sansserif", "serif", "monospaced"
  };
  private static final String[] STYLES = {"plain", "bold", "italic", "bolditalic"};

  private SystemFonts() {}

  /// Makes sure that Java can paint text.
  static void require() {
    try {
      askForAny();
    } catch (RuntimeException noFontconfig) {
      System.setProperty(CONFIGURATION_PROPERTY, configuration().toString());
      askForAny();
    }
  }

  private static void askForAny() {
    String _ = new Font(Font.DIALOG, Font.PLAIN, 1).getFamily();
  }

  private static Path configuration() {
    try (InputStream inter = FontWeight.REGULAR.trueType()) {
      Path folder = temporary(Files.createTempDirectory("batchscope-fonts"));
      Path font = temporary(folder.resolve("Inter.ttf"));
      Files.copy(inter, font);
      return Files.writeString(temporary(folder.resolve("fontconfig.properties")), text(font));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary(Path path) {
    File file = path.toFile();
    file.deleteOnExit();
    return path;
  }

  private static String text(Path font) {
    StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
    for (String name : LOGICAL_FONTS)
      for (String style : STYLES) text.append(name + "." + style + ".latin-1=Inter\n");
    return text.append("filename.Inter=").append(font).append('\n').toString();
  }
}
