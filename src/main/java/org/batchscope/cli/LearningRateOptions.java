package org.batchscope.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.DecayKind;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.ScalingKind;
import picocli.CommandLine.Option;

/// The options that choose a learning rate, and how it changes with updates and batch size.
final class LearningRateOptions {
  @Option(names = "--learning-rate", paramLabel = "RATE", converter = OptionTypes.Positive.class)
  private Optional<Double> learningRate = Optional.empty();

  @Option(names = "--schedule", paramLabel = "KIND")
  private Optional<DecayKind> schedule = Optional.empty();

  @Option(names = "--decay-rate", paramLabel = "RATE", converter = OptionTypes.Positive.class)
  private Optional<Double> rate = Optional.empty();

  @Option(names = "--decay-steps", paramLabel = "N", converter = OptionTypes.Count.class)
  private Optional<Integer> updates = Optional.empty();

  @Option(names = "--decay-epochs", paramLabel = "N", converter = OptionTypes.Count.class)
  private Optional<Integer> epochs = Optional.empty();

  @Option(names = "--warm-up", paramLabel = "N", converter = OptionTypes.CountFromZero.class)
  private Optional<Integer> warmUp = Optional.empty();

  @Option(names = "--scale-learning-rate", paramLabel = "RULE")
  private Optional<ScalingKind> scaling = Optional.empty();

  @Option(names = "--reference-batch-size", paramLabel = "N|full")
  private Optional<BatchSize> reference = Optional.empty();

  /// The same experiment with the learning rates that the options say.
  Experiment applied(Experiment base) throws InputException {
    return base.withLearningRate(learningRate.orElse(base.learningRate()))
        .withSchedule(schedule(base))
        .withLearningRateScaling(scaling(base.learningRateScaling()));
  }

  private Schedule schedule(Experiment base) throws InputException {
    if (updates.isPresent() && epochs.isPresent())
      throw new InputException("cli.fault.contradiction", "--decay-steps", "--decay-epochs");
    Schedule before = base.schedule();
    DecayKind kind = schedule.orElse(DecayKind.of(before.decay()));
    if (rate.isPresent()) require(kind, DecayKind::hasRate, "--decay-rate");
    if (updates.isPresent()) require(kind, DecayKind::hasPeriod, "--decay-steps");
    if (epochs.isPresent()) require(kind, DecayKind::hasPeriod, "--decay-epochs");
    int updatesBefore = warmUp.orElse(before.warmUp());
    Decay unchanged =
        kind == DecayKind.of(before.decay())
            ? before.decay()
            : kind.usualIn(base.length().asPeriod(), updatesBefore);
    double decayRate = rate.orElse(unchanged.rateIfAny().orElse(1));
    Period period = period().or(unchanged::periodIfAny).orElse(base.length().asPeriod());
    return new Schedule(kind.with(decayRate, period), updatesBefore);
  }

  private Optional<Period> period() {
    return updates
        .map(count -> new Period(count, Period.Unit.UPDATES))
        .or(() -> epochs.map(count -> new Period(count, Period.Unit.EPOCHS)));
  }

  private LearningRateScaling scaling(LearningRateScaling base) throws InputException {
    ScalingKind kind = scaling.orElse(ScalingKind.of(base));
    if (kind == ScalingKind.NONE && reference.isPresent())
      throw new InputException(
          "cli.fault.not-of-kind",
          "--scale-learning-rate",
          kind.id(),
          "--reference-batch-size",
          ScalingKind.LINEAR.id() + ", " + ScalingKind.SQUARE_ROOT.id());
    return kind.with(reference.orElse(ScalingKind.referenceOf(base)));
  }

  /// Refuses an option that this kind of schedule does not have.
  private static void require(DecayKind kind, Predicate<DecayKind> has, String option)
      throws InputException {
    if (has.test(kind)) return;
    String others =
        Arrays.stream(DecayKind.values())
            .filter(has)
            .map(DecayKind::id)
            .collect(Collectors.joining(", "));
    throw new InputException("cli.fault.not-of-kind", "--schedule", kind.id(), option, others);
  }
}
