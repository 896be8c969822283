package org.batchscope.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.batchscope.optimizer.Hyperparameter;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.text.InputException;
import picocli.CommandLine.Option;

/// The options that choose an optimizer and its hyperparameters. A momentum alone chooses the
/// optimizer of this name.
final class OptimizerOptions {
  @Option(names = "--optimizer", paramLabel = "KIND")
  private Optional<OptimizerKind> optimizer = Optional.empty();

  @Option(names = "--momentum", paramLabel = "M", converter = OptionTypes.Share.class)
  private Optional<Double> momentum = Optional.empty();

  @Option(names = "--rho", paramLabel = "RHO", converter = OptionTypes.Share.class)
  private Optional<Double> rho = Optional.empty();

  @Option(names = "--beta1", paramLabel = "BETA", converter = OptionTypes.Share.class)
  private Optional<Double> beta1 = Optional.empty();

  @Option(names = "--beta2", paramLabel = "BETA", converter = OptionTypes.Share.class)
  private Optional<Double> beta2 = Optional.empty();

  @Option(names = "--weight-decay", paramLabel = "L", converter = OptionTypes.NotNegative.class)
  private Optional<Double> weightDecay = Optional.empty();

  @Option(
      names = "--initial-accumulator",
      paramLabel = "A",
      converter = OptionTypes.NotNegative.class)
  private Optional<Double> initialAccumulator = Optional.empty();

  @Option(names = "--epsilon", paramLabel = "EPS", converter = OptionTypes.Positive.class)
  private Optional<Double> epsilon = Optional.empty();

  /// @param base what holds where no option says otherwise
  Optimizer optimizer(Optimizer base) throws InputException {
    Map<Hyperparameter, Double> given = given();
    OptimizerKind kind = kind(OptimizerKind.of(base), given);
    for (Hyperparameter each : given.keySet())
      if (!kind.hyperparameters().contains(each)) throw fault(kind, each);
    Optimizer unchanged = kind == OptimizerKind.of(base) ? base : kind.usual();
    Map<Hyperparameter, Double> values = new EnumMap<>(Hyperparameter.class);
    values.putAll(unchanged.hyperparameters());
    values.putAll(given);
    return kind.with(values);
  }

  private OptimizerKind kind(OptimizerKind base, Map<Hyperparameter, Double> given) {
    boolean momentumOfSgd = base == OptimizerKind.SGD && given.containsKey(Hyperparameter.MOMENTUM);
    return optimizer.orElse(momentumOfSgd ? OptimizerKind.MOMENTUM_SGD : base);
  }

  private Map<Hyperparameter, Double> given() {
    Map<Hyperparameter, Double> given = new EnumMap<>(Hyperparameter.class);
    for (Hyperparameter each : Hyperparameter.values())
      value(each).ifPresent(value -> given.put(each, value));
    return given;
  }

  private Optional<Double> value(Hyperparameter hyperparameter) {
    return switch (hyperparameter) {
      case MOMENTUM -> momentum;
      case RHO -> rho;
      case BETA_1 -> beta1;
      case BETA_2 -> beta2;
      case WEIGHT_DECAY -> weightDecay;
      case INITIAL_ACCUMULATOR -> initialAccumulator;
      case EPSILON -> epsilon;
    };
  }

  private static InputException fault(OptimizerKind kind, Hyperparameter superfluous) {
    String others =
        Arrays.stream(OptimizerKind.values())
            .filter(other -> other.hyperparameters().contains(superfluous))
            .map(OptimizerKind::id)
            .collect(Collectors.joining(", "));
    return new InputException(
        "cli.fault.not-of-kind", "--optimizer", kind.id(), optionOf(superfluous), others);
  }

  private static String optionOf(Hyperparameter hyperparameter) {
    return switch (hyperparameter) {
      case MOMENTUM -> "--momentum";
      case RHO -> "--rho";
      case BETA_1 -> "--beta1";
      case BETA_2 -> "--beta2";
      case WEIGHT_DECAY -> "--weight-decay";
      case INITIAL_ACCUMULATOR -> "--initial-accumulator";
      case EPSILON -> "--epsilon";
    };
  }
}
