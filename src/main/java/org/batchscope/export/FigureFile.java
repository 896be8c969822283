package org.batchscope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.batchscope.figure.draw.Figure;
import org.batchscope.text.InputException;

/// Writes figures to files: PNG, SVG or PDF, as the file's name ends.
///
/// All three show the figure at the same physical size and carry its title and its scenario.
public final class FigureFile {
  private FigureFile() {}

  /// Paints `figure` into the file `out`, which is written whole or not at all.
  ///
  /// @throws InputException if the ending is unknown or the file cannot be written
  public static void write(Figure figure, ExportSize size, FigureMetadata metadata, Path out)
      throws InputException {
    FigureFormat format = FigureFormat.of(out);
    AtomicFile.write(out, stream -> write(figure, size, metadata, format, stream));
  }

  /// The scenario that a figure's file carries, as it was given in {@link FigureMetadata}.
  ///
  /// @throws InputException if the file cannot be read, is none of the formats or carries none
  public static String scenarioOf(Path file) throws InputException {
    FigureFormat format = FigureFormat.of(file);
    try {
      byte[] content = Files.readAllBytes(file);
      Optional<String> scenario =
          switch (format) {
            case PNG -> PngFile.scenarioOf(content);
            case SVG -> SvgFile.scenarioOf(content);
            case PDF -> PdfFile.scenarioOf(content);
          };
      return scenario.orElseThrow(() -> new InputException("export.no-scenario", file));
    } catch (NoSuchFileException e) {
      throw new InputException("export.missing", file);
    } catch (IOException e) {
      throw new InputException("export.unreadable", file, format);
    }
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
