package org.batchscope.cli;

import java.nio.file.Path;
import org.batchscope.export.ExportSize;
import org.batchscope.export.FigureFile;
import org.batchscope.export.FigureFormat;
import org.batchscope.export.FigureMetadata;
import org.batchscope.export.ScenarioFile;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.Theme;
import org.batchscope.figure.text.FigureTitle;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The file that a figure is drawn to, how large and in which colors: the same on every command
/// that draws.
final class PictureOptions {
  @Parameters(paramLabel = "OUT", descriptionKey = "out-figure")
  private Path out = Path.of("");

  @Option(names = "--width", paramLabel = "PX")
  private int width = 1200;

  @Option(names = "--height", paramLabel = "PX")
  private int height = 800;

  @Option(names = "--dpi", paramLabel = "DPI")
  private int dpi = 96;

  @Option(names = "--theme", paramLabel = "NAME")
  private Theme theme = Theme.LIGHT;

  /// Refuses what cannot be drawn, before any work is done.
  void check() throws InputException {
    FigureFormat.of(out);
    size();
  }

  Palette palette() {
    return theme.palette();
  }

  /// Draws a figure that carries its scenario.
  void write(Figure figure, Scenario scenario) throws InputException {
    FigureMetadata metadata =
        new FigureMetadata(
            FigureTitle.of(scenario.experiment()), ScenarioFile.toJson(scenario, out));
    FigureFile.write(figure, size(), metadata, out);
  }

  private ExportSize size() throws InputException {
    return ExportSize.of(width, height, dpi);
  }
}
