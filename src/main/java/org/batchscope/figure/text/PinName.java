package org.batchscope.figure.text;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.batchscope.network.Network;
import org.batchscope.study.Pin;
import org.batchscope.study.Scenario;
import org.batchscope.text.Messages;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;

/// What a pinned run is called: as its user says or else, in as few words as tell it apart, by what
/// is special about it.
public final class PinName {
  private static final int DIGITS = 6;

  /// One thing in which runs may differ.
  private record Trait(
      BiPredicate<Experiment, Experiment> difference, Function<Experiment, String> text) {
    Trait(Function<Experiment, Object> value, Function<Experiment, String> text) {
      this((a, b) -> !value.apply(a).equals(value.apply(b)), text);
    }

    boolean differs(Experiment a, Experiment b) {
      return difference.test(a, b);
    }
  }

  /// The traits by which loss surfaces differ.
  private static final List<Trait> SURFACE =
      List.of(
          new Trait(Experiment::data, run -> SettingNames.of(run.data().source())),
          new Trait(Experiment::network, SettingNames::network),
          new Trait(Experiment::loss, run -> SettingNames.of(run.loss())));

  private static final Trait BATCH_SIZE =
      new Trait(Experiment::batchSize, run -> batchSize(run.batchSize()));
  private static final Trait SAMPLING =
      new Trait(Experiment::sampling, run -> Messages.message("pin." + run.sampling().id()));
  private static final Trait LAST_BATCH =
      new Trait(
          Experiment::lastBatch, run -> Messages.message("pin.last-batch." + run.lastBatch().id()));
  private static final Trait SEED =
      new Trait(Experiment::seed, run -> Messages.message("pin.seed", Long.toString(run.seed())));

  /// The traits that a full-batch path does not have.
  private static final List<Trait> OF_BATCHES = List.of(BATCH_SIZE, SAMPLING, LAST_BATCH, SEED);

  /// The traits by which runs on the same surface differ.
  private static final List<Trait> RUN =
      List.of(
          BATCH_SIZE,
          new Trait(
              Experiment::learningRate,
              run -> Messages.message("pin.learning-rate", number(run.learningRate()))),
          new Trait(Experiment::schedule, run -> UpdateNames.of(run.schedule())),
          new Trait(
              Experiment::learningRateScaling, run -> SettingNames.of(run.learningRateScaling())),
          new Trait(Experiment::optimizer, run -> UpdateNames.of(run.optimizer())),
          SAMPLING,
          LAST_BATCH,
          new Trait(Experiment::length, run -> SettingNames.of(run.length())),
          new Trait(PinName::startsElsewhere, run -> start(run.start())),
          SEED);

  private PinName() {}

  /// The name that its user gave it, or else {@link #special}.
  public static String of(Pin pin, Scenario scenario) {
    return pin.name().isEmpty() ? special(pin, scenario) : pin.name();
  }

  /// In what a pinned run differs from the experiment of a scenario, such as `B = 10, seed 2`. The
  /// batch size is told, too, where other pinned runs differ in it. Of a run that differs in
  /// nothing it is told in what others on the same surface do or, if these do not either, its batch
  /// size.
  public static String special(Pin pin, Scenario scenario) {
    Experiment now = scenario.experiment();
    boolean sizesDiffer = anyDiffers(BATCH_SIZE, scenario.pins(), now);
    String special =
        texts(
            pin.experiment(),
            Stream.concat(SURFACE.stream(), RUN.stream())
                .filter(trait ->
                    trait.differs(pin.experiment(), now) || sizesDiffer && trait == BATCH_SIZE));
    if (!special.isEmpty()) return special;
    List<Pin> beside = scenario.pins().stream().filter(each -> each.isOnSurfaceOf(now)).toList();
    String others = texts(now, RUN.stream().filter(trait -> anyDiffers(trait, beside, now)));
    return others.isEmpty() ? batchSize(now.batchSize()) : others;
  }

  /// In what both paths of an experiment differ from pinned runs on the same surface: `η = 0.1,
  /// Adam`. Empty if in nothing.
  public static String ofBothPaths(List<Pin> pins, Experiment now) {
    return texts(
        now,
        RUN.stream().filter(trait -> !OF_BATCHES.contains(trait) && anyDiffers(trait, pins, now)));
  }

  private static boolean anyDiffers(Trait trait, List<Pin> pins, Experiment now) {
    return pins.stream().anyMatch(pin -> trait.differs(pin.experiment(), now));
  }

  private static String texts(Experiment experiment, Stream<Trait> traits) {
    return traits.map(trait -> trait.text().apply(experiment)).collect(Collectors.joining(", "));
  }

  /// The loss surface on which a pinned run lies, such as `penguins, sigmoid neuron, mse`.
  public static String surface(Pin pin) {
    return SURFACE.stream()
        .map(trait -> trait.text().apply(pin.experiment()))
        .collect(Collectors.joining(", "));
  }

  private static String batchSize(BatchSize size) {
    return switch (size) {
      case BatchSize.Samples(int samples) -> Messages.message("pin.batch-size", samples);
      case BatchSize.Full() -> Messages.message("pin.full-batch");
    };
  }

  /// Whether the pinned run has another start by choice. Of other layers or features the initial
  /// weights of a multi-layer perceptron are others anyway.
  private static boolean startsElsewhere(Experiment pinned, Experiment now) {
    boolean comparable =
        !(pinned.network() instanceof Network.Mlp)
            || pinned.network().equals(now.network())
                && pinned.data().features().equals(now.data().features())
                && pinned.start().size() == now.start().size();
    return comparable && !pinned.start().equals(now.start());
  }

  private static String start(List<Double> start) {
    if (start.size() > 2) return Messages.message("pin.other-start");
    return Messages.message("pin.start", number(start.get(0)), number(start.get(1)));
  }

  private static String number(double number) {
    return NumberText.of(number, DIGITS);
  }
}
