package org.batchscope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.batchscope.figure.FigureKind;
import org.batchscope.figure.panels.ComparisonPanels;
import org.batchscope.study.Panels;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Draws an experiment with several batch sizes, side by side on the same axes, to a file.
@Command(name = "panels")
final class PanelsCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Mixin private PictureOptions picture = new PictureOptions();

  @Option(names = "--batch-sizes", paramLabel = "LIST", descriptionKey = "panels-batch-sizes")
  private OptionTypes.BatchSizes batchSizes = new OptionTypes.BatchSizes(List.of());

  @Mixin private ExperimentOptions options = new ExperimentOptions();

  PanelsCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InputException {
    picture.check(FigureKind.PANELS);
    List<BatchSize> sizes = batchSizes.sizes();
    if (sizes.size() > Panels.MOST)
      throw new InputException("cli.fault.panels", Panels.MOST, sizes.size());
    Study study = new Study();
    Scenario scenario = options.scenario(study, streams::tell);
    int n = study.objective(scenario.experiment()).sampleCount();
    Panels panels =
        Panels.of(
            study, scenario, sizes.isEmpty() ? Panels.usualSizes(n) : sizes, Cancellation.NEVER);
    picture.write(FigureKind.PANELS, new ComparisonPanels(panels, picture.palette()), scenario);
    return BatchscopeCommand.DONE;
  }
}
