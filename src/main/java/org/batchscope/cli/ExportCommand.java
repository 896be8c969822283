package org.batchscope.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.batchscope.figure.FigureKind;
import org.batchscope.figure.FigureRequest;
import org.batchscope.figure.dial.UpdateSpan;
import org.batchscope.figure.loss.HorizontalAxis;
import org.batchscope.study.Panels;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.study.ViewSettings;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Draws a figure of an experiment to a file: both paths on the loss surface, or another view.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Mixin private PictureOptions picture = new PictureOptions();

  @Option(names = "--figure", paramLabel = "NAME")
  private FigureKind figure = FigureKind.MAP;

  @Option(
      names = "--update",
      paramLabel = "K",
      descriptionKey = "figure-update",
      converter = OptionTypes.CountFromZero.class)
  private Optional<Integer> update = Optional.empty();

  @Option(
      names = "--seeds",
      paramLabel = "R",
      descriptionKey = "spread-seeds",
      converter = OptionTypes.Seeds.class)
  private Optional<Integer> seeds = Optional.empty();

  @Option(names = "--last", paramLabel = "M", converter = OptionTypes.Count.class)
  private Optional<Integer> last = Optional.empty();

  @Mixin private PointOptions point = new PointOptions();

  @Mixin private PinOptions pins = new PinOptions();

  @Mixin private ExperimentOptions options = new ExperimentOptions();

  ExportCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InputException {
    picture.check(figure);
    ViewSettings settings = point.settings(figure);
    if (last.isPresent() && figure != FigureKind.DIAL)
      throw new InputException("cli.fault.figure-option", "--last", FigureKind.DIAL.id());
    Study study = new Study();
    Scenario asked = options.scenario(study);
    Scenario scenario = pins.pinned(seeds.map(asked::withSpreadSeeds).orElse(asked));
    Result result = study.run(scenario, Cancellation.NEVER);
    int made = result.miniBatch().updates();
    int shown = update.orElse(made);
    if (shown > made) throw new InputException("cli.fault.update", shown, made);
    UpdateSpan span = last.<UpdateSpan>map(UpdateSpan.Last::new).orElse(new UpdateSpan.All());
    FigureRequest request =
        new FigureRequest(
            study,
            result,
            shown,
            settings,
            span,
            HorizontalAxis.UPDATES,
            Panels.usualSizes(result.data().size()),
            picture.palette(),
            System::nanoTime);
    picture.write(figure, figure.of(request), scenario);
    DivergenceNote.of(result).ifPresent(streams::tell);
    return BatchscopeCommand.DONE;
  }
}
