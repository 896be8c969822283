package org.batchscope.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.batchscope.figure.ComparisonPanels;
import org.batchscope.study.Panels;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Draws an experiment with several batch sizes, side by side on the same axes, to a file.
@Command(name = "panels")
final class PanelsCommand implements Callable<Integer> {
  @Mixin private PictureOptions picture = new PictureOptions();

  @Option(names = "--batch-sizes", paramLabel = "LIST", descriptionKey = "panels-batch-sizes")
  private Optional<OptionTypes.PanelSizes> batchSizes = Optional.empty();

  @Mixin private ExperimentOptions options = new ExperimentOptions();

  @Override
  public Integer call() throws InputException {
    picture.check();
    Study study = new Study();
    Scenario scenario = options.scenario(study);
    int n = study.run(scenario, Cancellation.NEVER).data().size();
    Panels panels =
        Panels.of(
            study,
            scenario.experiment(),
            batchSizes.map(OptionTypes.PanelSizes::sizes).orElse(Panels.usualSizes(n)),
            Cancellation.NEVER);
    picture.write(new ComparisonPanels(panels, picture.palette()), scenario);
    return BatchscopeCommand.DONE;
  }
}
