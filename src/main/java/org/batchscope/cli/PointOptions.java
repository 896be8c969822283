package org.batchscope.cli;

import java.util.Optional;
import org.batchscope.figure.FigureKind;
import org.batchscope.study.Vantage;
import org.batchscope.study.ViewSettings;
import org.batchscope.text.InputException;
import picocli.CommandLine.Option;

/// The options that say what a figure shows at one point.
final class PointOptions {
  @Option(names = "--at", paramLabel = "A,B", descriptionKey = "figure-at")
  private Optional<OptionTypes.Start> at = Optional.empty();

  @Option(names = "--fan", paramLabel = "K", converter = OptionTypes.FanSize.class)
  private Optional<Integer> fan = Optional.empty();

  @Option(names = "--hairs")
  private boolean hairs;

  /// What the options say, over what is usual.
  ///
  /// @throws InputException if the figure has nothing to do with one of them
  ViewSettings settings(FigureKind figure) throws InputException {
    if (at.isPresent() && !figure.isAtPoint())
      throw new InputException("cli.fault.figure-option", "--at", "map, law");
    int numbers = at.map(place -> place.parameters().size()).orElse(2);
    if (numbers != 2) throw new InputException("cli.fault.figure-at", numbers);
    if (fan.isPresent()) requireMap(figure, "--fan");
    if (hairs) requireMap(figure, "--hairs");
    ViewSettings usual = ViewSettings.USUAL;
    return new ViewSettings(
        at.map(OptionTypes.Start::parameters)
            .map(place -> new Vantage.AtProbe(place.get(0), place.get(1))),
        fan.orElse(usual.fanSize()),
        hairs);
  }

  /// Whether something is asked for that is seen only where a batch is about to be used.
  boolean isOfBatch() {
    return fan.isPresent() || hairs;
  }

  private static void requireMap(FigureKind figure, String option) throws InputException {
    if (figure != FigureKind.MAP)
      throw new InputException("cli.fault.figure-option", option, "map");
  }
}
