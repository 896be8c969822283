package org.batchscope.export;

import java.nio.file.Path;
import java.util.Locale;
import org.batchscope.text.InputException;

/// The kinds of file that a figure can be written to.
public enum FigureFormat {
  PNG,
  SVG,
  PDF;

  /// The format that a file's name asks for by its ending, in upper or lower case.
  ///
  /// @throws InputException if it is none of them
  public static FigureFormat of(Path file) throws InputException {
    Path name = file.getFileName();
    String lowerCase = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    for (FigureFormat format : values()) if (lowerCase.endsWith(format.ending())) return format;
    throw new InputException("export.ending", file);
  }

  /// The ending of this format's files, such as `.png`.
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
