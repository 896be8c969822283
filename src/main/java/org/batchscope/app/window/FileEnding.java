package org.batchscope.app.window;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javafx.stage.FileChooser;

/// The endings of the names that users give to files.
final class FileEnding {
  /// Formats of pictures and documents that a picture may be wanted in, but cannot be had in.
  private static final Set<String> OTHER_FORMATS =
      Set.of(
          "ai", "avif", "bmp", "doc", "docx", "emf", "eps", "gif", "heic", "html", "jpeg", "jpg",
          "odg", "odp", "odt", "ppt", "pptx", "ps", "svgz", "tif", "tiff", "webp", "wmf");

  private FileEnding() {}

  /// The chosen file, with the ending of the chosen kind if its own is of none of them. What
  /// follows the last dot of `lesson.2` is no ending.
  static Path added(File file, FileChooser chooser) {
    if (hasOneOf(file, chooser)) return file.toPath();
    String pattern = chooser.getSelectedExtensionFilter().getExtensions().getFirst();
    return Path.of(file.getPath() + pattern.substring(1));
  }

  /// The same for a picture, but a name that asks for a format in which none can be written stays
  /// what it is, so that this can be told.
  static Path addedToPicture(File file, FileChooser chooser) {
    String name = lowerCase(file);
    boolean otherFormat = OTHER_FORMATS.contains(name.substring(name.lastIndexOf('.') + 1));
    return name.contains(".") && otherFormat ? file.toPath() : added(file, chooser);
  }

  private static boolean hasOneOf(File file, FileChooser chooser) {
    String name = lowerCase(file);
    return chooser.getExtensionFilters().stream()
        .flatMap(kind -> kind.getExtensions().stream())
        .anyMatch(pattern -> name.endsWith(pattern.substring(1)));
  }

  private static String lowerCase(File file) {
    return file.getName().toLowerCase(Locale.ROOT);
  }
}
