package org.batchscope.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.batchscope.figure.FigureKind;
import org.batchscope.figure.FigureRequest;
import org.batchscope.figure.dial.UpdateSpan;
import org.batchscope.figure.loss.HorizontalAxis;
import org.batchscope.study.Panels;
import org.batchscope.study.PointGradients;
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

  @Option(names = "--gradient-flow")
  private boolean gradientFlow;

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
    if (last.isPresent()) requireOneOf("--last", FigureKind.DIAL);
    if (seeds.isPresent()) requireOneOf("--seeds", FigureKind.MAP, FigureKind.OVERVIEW);
    if (gradientFlow) requireOneOf("--gradient-flow", FigureKind.MAP);
    if (pins.areGiven())
      requireOneOf("--pin", FigureKind.MAP, FigureKind.OVERVIEW, FigureKind.LOSS);
    Study study = new Study();
    Scenario asked = options.scenario(study, streams::tell);
    Scenario spread = seeds.map(asked::withSpreadSeeds).orElse(asked);
    Scenario scenario = pins.pinned(gradientFlow ? spread.withGradientFlow(true) : spread);
    Result result = study.run(scenario, Cancellation.NEVER);
    int made = result.miniBatch().updates();
    int shown = update.orElse(made);
    if (shown > made) throw new InputException("cli.fault.update", shown, made);
    if (point.isOfBatch() && PointGradients.at(result, shown, settings).isEmpty())
      throw new InputException("cli.fault.no-batch", shown);
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

  /// @throws InputException if the figure is none of those that an option has to do with
  private void requireOneOf(String option, FigureKind... figures) throws InputException {
    List<FigureKind> shown = List.of(figures);
    if (shown.contains(figure)) return;
    String names = shown.stream().map(FigureKind::id).collect(Collectors.joining(", "));
    throw new InputException("cli.fault.figure-option", option, names);
  }
}
