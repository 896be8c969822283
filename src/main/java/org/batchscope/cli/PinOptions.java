package org.batchscope.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// Runs that are drawn for comparison, beside those that the scenario file has.
final class PinOptions {
  @Option(names = "--pin", paramLabel = "SETTINGS", converter = Settings.class)
  private List<Changes> pins = new ArrayList<>();

  /// What a pinned run has that the experiment has not.
  record Changes(List<UnaryOperator<Experiment>> each) {
    Experiment to(Experiment experiment) {
      Experiment changed = experiment;
      for (UnaryOperator<Experiment> change : each) changed = change.apply(changed);
      return changed;
    }
  }

  boolean areGiven() {
    return !pins.isEmpty();
  }

  /// A scenario with these runs pinned, after those that it has.
  Scenario pinned(Scenario scenario) throws InputException {
    if (scenario.pins().size() + pins.size() > Scenario.MOST_PINS)
      throw new InputException("cli.fault.pins", Scenario.MOST_PINS);
    Scenario more = scenario;
    for (Changes changes : pins)
      more = more.with(changes.to(scenario.experiment())).pinned().with(scenario.experiment());
    return more;
  }

  /// Reads `batch-size=10,seed=2`.
  static final class Settings implements ITypeConverter<Changes> {
    private static final List<String> NAMES =
        List.of("batch-size", "learning-rate", "optimizer", "seed");
    private static final String OPTIMIZERS =
        Arrays.stream(OptimizerKind.values())
            .map(OptimizerKind::id)
            .collect(Collectors.joining(", "));

    @Override
    public Changes convert(String text) throws OptionValueException {
      List<UnaryOperator<Experiment>> changes = new ArrayList<>();
      for (String part : text.split(",", -1)) {
        String[] setting = part.split("=", 2);
        if (setting.length < 2) throw new OptionValueException("pin");
        changes.add(change(setting[0].strip(), setting[1].strip()));
      }
      return new Changes(List.copyOf(changes));
    }

    private static UnaryOperator<Experiment> change(String name, String value)
        throws OptionValueException {
      if (!NAMES.contains(name)) throw new OptionValueException("pin");
      try {
        return changeTo(name, value);
      } catch (OptionValueException e) {
        throw new OptionValueException("pin-setting", name, e.getMessage());
      }
    }

    private static OptimizerKind optimizer(String id) throws OptionValueException {
      return Arrays.stream(OptimizerKind.values())
          .filter(kind -> kind.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new OptionValueException("choice", OPTIMIZERS));
    }

    private static UnaryOperator<Experiment> changeTo(String name, String value)
        throws OptionValueException {
      switch (name) {
        case "batch-size" -> {
          BatchSize size = OptionTypes.batchSize(value, "count-or-full");
          return experiment -> experiment.withBatchSize(size);
        }
        case "seed" -> {
          long seed = OptionTypes.wholeNumber(value);
          return experiment -> experiment.withSeed(seed);
        }
        case "learning-rate" -> {
          double rate = new OptionTypes.Positive().convert(value);
          return experiment -> experiment.withLearningRate(rate);
        }
        case "optimizer" -> {
          OptimizerKind kind = optimizer(value);
          return experiment -> experiment.withOptimizer(kind.usual());
        }
        default -> throw new IllegalArgumentException(name);
      }
    }
  }
}
