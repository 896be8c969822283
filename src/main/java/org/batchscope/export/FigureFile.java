package org.batchscope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.batchscope.figure.Figure;
import org.batchscope.text.InputException;

/// Writes figures to files: PNG, SVG or PDF, as the file's name ends.
///
/// All three show the figure at the same physical size and carry its title and its scenario.
public final class FigureFile {
  /// The size of text for which a figure sets no font, in units of 1/96 inch.
  static final double FONT_SIZE = 12;

  private FigureFile() {}

  /// Paints `figure` into the file `out`, which is written whole or not at all.
  ///
  /// @throws InputException if the ending is unknown or the file cannot be written
  public static void write(Figure figure, ExportSize size, FigureMetadata metadata, Path out)
      throws InputException {
    FigureFormat format = FigureFormat.of(out);
    AtomicFile.write(out, stream -> write(figure, size, metadata, format, stream));
  }

  /// Paints `figure` as a file of `format` into `out`, which stays open.
  public static void write(
      Figure figure,
      ExportSize size,
      FigureMetadata metadata,
      FigureFormat format,
      OutputStream out)
      throws IOException {
    switch (format) {
      case PNG -> PngFile.write(figure, size, metadata, out);
      case SVG -> SvgFile.write(figure, size, metadata, out);
      case PDF -> PdfFile.write(figure, size, metadata, out);
    }
  }
}
