package org.batchscope.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.batchscope.export.ExportSize;
import org.batchscope.export.FigureFile;
import org.batchscope.export.FigureFormat;
import org.batchscope.export.FigureMetadata;
import org.batchscope.export.ScenarioFile;
import org.batchscope.figure.FigureKind;
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
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;
  // that of the units in which figures are made
  private static final int DPI = 96;
  // as sharp as what the window saves
  private static final int STRIP_DPI = 192;

  @Parameters(paramLabel = "OUT", descriptionKey = "out-figure")
  private Path out = Path.of("");

  @Option(names = "--width", paramLabel = "PX", converter = OptionTypes.Count.class)
  private Optional<Integer> width = Optional.empty();

  @Option(names = "--height", paramLabel = "PX", converter = OptionTypes.Count.class)
  private Optional<Integer> height = Optional.empty();

  @Option(names = "--dpi", paramLabel = "DPI", converter = OptionTypes.Count.class)
  private Optional<Integer> dpi = Optional.empty();

  @Option(names = "--theme", paramLabel = "NAME")
  private Theme theme = Theme.LIGHT;

  /// Refuses what cannot be drawn, before any work is done.
  void check(FigureKind kind) throws InputException {
    FigureFormat.of(out);
    size(kind);
  }

  Palette palette() {
    return theme.palette();
  }

  /// Draws a figure that carries its scenario.
  void write(FigureKind kind, Figure figure, Scenario scenario) throws InputException {
    FigureMetadata metadata =
        new FigureMetadata(
            FigureTitle.of(scenario.experiment()), ScenarioFile.toJson(scenario, out));
    FigureFile.write(figure, size(kind), metadata, out);
  }

  private ExportSize size(FigureKind kind) throws InputException {
    return kind.isStrip()
        ? stripSize(kind)
        : ExportSize.of(width.orElse(WIDTH), height.orElse(HEIGHT), dpi.orElse(DPI));
  }

  /// A strip's letters do not grow with the page, so its usual size is that on paper.
  private ExportSize stripSize(FigureKind kind) throws InputException {
    boolean unsized = width.isEmpty() && height.isEmpty();
    int dots = dpi.orElse(unsized ? STRIP_DPI : DPI);
    return ExportSize.of(
        width.orElse((int) (kind.usualWidth() * dots / DPI)),
        height.orElse((int) (kind.usualHeight() * dots / DPI)),
        dots);
  }
}
