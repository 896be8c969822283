package org.batchscope.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.batchscope.export.ExportSize;
import org.batchscope.export.FigureFile;
import org.batchscope.export.FigureFormat;
import org.batchscope.export.FigureMetadata;
import org.batchscope.export.FigureTitle;
import org.batchscope.export.ScenarioFile;
import org.batchscope.figure.Theme;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Draws a figure of an experiment to a file: both paths on the loss surface, or another view.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  private final StandardStreams streams;

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

  @Option(names = "--figure", paramLabel = "NAME")
  private FigureKind figure = FigureKind.MAP;

  @Option(
      names = "--update",
      paramLabel = "K",
      descriptionKey = "figure-update",
      converter = OptionTypes.CountFromZero.class)
  private Optional<Integer> update = Optional.empty();

  @Mixin private ExperimentOptions options = new ExperimentOptions();

  ExportCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InputException {
    FigureFormat.of(out); // refused before the work is done
    ExportSize size = ExportSize.of(width, height, dpi);
    Study study = new Study();
    Scenario scenario = options.scenario(study);
    Result result = study.run(scenario, Cancellation.NEVER);
    FigureMetadata metadata =
        new FigureMetadata(
            FigureTitle.of(scenario.experiment()), ScenarioFile.toJson(scenario, out));
    int last = result.miniBatch().updates();
    int shown = update.orElse(last);
    if (shown > last) throw new InputException("cli.fault.update", shown, last);
    FigureFile.write(figure.of(result, shown, theme.palette()), size, metadata, out);
    DivergenceNote.of(result).ifPresent(streams::tell);
    return BatchscopeCommand.DONE;
  }
}
