package org.batchscope.app.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.batchscope.study.Scenario;
import org.batchscope.text.Messages;
import org.batchscope.training.Experiment;

/// What a change of a scenario is called.
final class ChangeName {
  /// @param key of what it is called, after the dot
  private record Setting(String key, Function<Scenario, Object> value) {
    static Setting of(String key, Function<Experiment, Object> value) {
      return new Setting(key, scenario -> value.apply(scenario.experiment()));
    }
  }

  // a change of one brings changes of those behind it along
  private static final List<Setting> LEADING =
      List.of(
          Setting.of("data", Experiment::data),
          Setting.of("network", Experiment::network),
          Setting.of("loss", Experiment::loss),
          Setting.of("optimizer", Experiment::optimizer));
  private static final List<Setting> OTHERS =
      List.of(
          Setting.of("learning-rate", Experiment::learningRate),
          Setting.of("schedule", Experiment::schedule),
          Setting.of("scaling", Experiment::learningRateScaling),
          Setting.of("batch-size", Experiment::batchSize),
          Setting.of("sampling", Experiment::sampling),
          Setting.of("last-batch", Experiment::lastBatch),
          Setting.of("length", Experiment::length),
          Setting.of("start", Experiment::start),
          Setting.of("seed", Experiment::seed),
          new Setting("plane", Scenario::plane),
          new Setting("spread", Scenario::spreadSeeds),
          new Setting("gradient-flow", Scenario::gradientFlow),
          new Setting("pins", Scenario::pins));

  private ChangeName() {}

  /// Names what would be another than now; empty if there is nowhere to go.
  static String of(Optional<Scenario> there, Scenario now) {
    return there.map(scenario -> between(now, scenario)).orElse("");
  }

  /// Names what differs between two scenarios, but not what may have changed along; empty if they
  /// are equal.
  static String between(Scenario one, Scenario other) {
    return changed(LEADING, one, other)
        .findFirst()
        .orElseGet(() -> changed(OTHERS, one, other).collect(Collectors.joining(", ")));
  }

  private static Stream<String> changed(List<Setting> settings, Scenario one, Scenario other) {
    return settings.stream()
        .filter(setting -> !setting.value().apply(one).equals(setting.value().apply(other)))
        .map(setting -> Messages.message("change." + setting.key()));
  }
}
