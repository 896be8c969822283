package org.batchscope.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.data.LoadProgress;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.RunLength;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options that make an experiment, the same on every command.
final class ExperimentOptions {
  @Mixin private DataOptions data = new DataOptions();

  @Mixin private NetworkOptions network = new NetworkOptions();

  @Option(names = "--loss", paramLabel = "NAME")
  private Optional<Loss> loss = Optional.empty();

  @Mixin private OptimizerOptions optimizer = new OptimizerOptions();

  @Mixin private LearningRateOptions learningRate = new LearningRateOptions();

  @Option(names = "--batch-size", paramLabel = "N|full")
  private Optional<BatchSize> batchSize = Optional.empty();

  @Option(names = "--sampling", paramLabel = "RULE")
  private Optional<SamplingRule> sampling = Optional.empty();

  @Option(names = "--last-batch", paramLabel = "RULE")
  private Optional<LastBatch> lastBatch = Optional.empty();

  @Option(names = "--epochs", paramLabel = "N", converter = OptionTypes.Count.class)
  private Optional<Integer> epochs = Optional.empty();

  @Option(names = "--updates", paramLabel = "N", converter = OptionTypes.Count.class)
  private Optional<Integer> updates = Optional.empty();

  @Option(names = "--start", paramLabel = "A,B")
  private Optional<OptionTypes.Start> start = Optional.empty();

  @Option(names = "--start-seed", paramLabel = "N")
  private Optional<Long> startSeed = Optional.empty();

  @Option(names = "--plane", paramLabel = "PLANE")
  private Optional<PlaneChoice> plane = Optional.empty();

  @Option(names = "--seed", paramLabel = "N")
  private Optional<Long> seed = Optional.empty();

  /// What the options say, over what the scenario file says, over what suits the data.
  ///
  /// @param study loads the data
  /// @param notes takes what there is to say about them
  Scenario scenario(Study study, Consumer<String> notes) throws InputException {
    if (epochs.isPresent() && updates.isPresent())
      throw new InputException("cli.fault.contradiction", "--epochs", "--updates");
    Optional<Scenario> file = data.scenario();
    DataChoice choice = choice(file);
    Dataset samples = study.data(choice, LoadProgress.unwatched());
    samples.incompleteRows().note().ifPresent(notes);
    Experiment usual = ExperimentDefaults.suitedTo(choice, samples);
    Experiment base = file.isPresent() ? fitted(file.get().experiment(), usual, samples) : usual;
    Experiment experiment = withOptions(withNetworkAndLoss(base, samples), samples);
    Scenario scenario = file.map(opened -> opened.with(experiment)).orElse(Scenario.of(experiment));
    if (plane.isEmpty()) return scenario;
    if (!(experiment.network() instanceof Network.Mlp)) throw new InputException("cli.fault.plane");
    return scenario.withPlane(plane.get());
  }

  private List<Double> start(Experiment chosen, Dataset samples) throws InputException {
    if (start.isPresent() && startSeed.isPresent())
      throw new InputException("cli.fault.contradiction", "--start", "--start-seed");
    if (start.isPresent()) return start.get().parameters();
    if (startSeed.isEmpty()) return chosen.start();
    if (!(chosen.network() instanceof Network.Mlp mlp))
      throw new InputException("cli.fault.start-seed");
    return ExperimentDefaults.drawnStart(mlp, samples, startSeed.get());
  }

  private Experiment withOptions(Experiment chosen, Dataset samples) throws InputException {
    Experiment sampled =
        ExperimentDefaults.withOptimizer(chosen, optimizer.optimizer(chosen.optimizer()))
            .withBatchSize(batchSize.orElse(chosen.batchSize()))
            .withSampling(sampling.orElse(chosen.sampling()))
            .withLastBatch(lastBatch.orElse(chosen.lastBatch()))
            .withLength(length(chosen.length()))
            .withStart(start(chosen, samples))
            .withSeed(seed.orElse(chosen.seed()));
    return learningRate.applied(sampled);
  }

  /// A network that takes fewer than the usual features takes the first of them.
  private DataChoice choice(Optional<Scenario> file) throws InputException {
    DataChoice choice = data.choice(file);
    if (data.featuresGiven()) return choice;
    int most = network.maxFeatureCount(file.map(opened -> opened.experiment().network()));
    List<String> usual = choice.features();
    return choice.withFeatures(usual.subList(0, Math.min(most, usual.size())));
  }

  /// A scenario on the data of `usual`. If these are other data than its own, what does not fit
  /// them becomes usual.
  private Experiment fitted(Experiment scenario, Experiment usual, Dataset samples) {
    Experiment fitted = scenario.withData(usual.data());
    if (scenario.data().equals(usual.data())) return fitted;
    if (!isSensible(fitted.network(), fitted.loss(), samples))
      fitted =
          fitted
              .withNetwork(usual.network())
              .withLoss(usual.loss())
              .withLearningRate(usual.learningRate());
    List<Double> usualStart = ExperimentDefaults.startOf(fitted.network(), samples);
    if (fitted.start().size() != usualStart.size()) fitted = fitted.withStart(usualStart);
    if (fitted.batchSize().of(samples.size()) > samples.size())
      fitted = fitted.withBatchSize(usual.batchSize());
    return fitted;
  }

  /// A network that was asked for, without a loss, has its usual loss where that of before makes no
  /// sense; it starts where networks like it do, if it has other parameters than the one before.
  private Experiment withNetworkAndLoss(Experiment base, Dataset samples) throws InputException {
    Network chosen = network.network(base.network(), samples);
    boolean unfit = network.chooseNetwork() && !isSensible(chosen, base.loss(), samples);
    Loss usual = unfit ? ExperimentDefaults.lossOf(chosen, samples) : base.loss();
    Experiment changed = base.withNetwork(chosen).withLoss(loss.orElse(usual));
    boolean sameKind = chosen.getClass() == base.network().getClass();
    boolean redrawn = chosen instanceof Network.Mlp && !chosen.equals(base.network());
    return redrawn || !sameKind && base.network() instanceof Network.Mlp
        ? changed.withStart(ExperimentDefaults.startOf(chosen, samples))
        : changed;
  }

  private static boolean isSensible(Network network, Loss loss, Dataset samples) {
    try {
      Objective.of(network, loss, samples);
      return true;
    } catch (InputException _) {
      return false;
    }
  }

  private RunLength length(RunLength base) {
    if (epochs.isPresent()) return new RunLength.Epochs(epochs.get());
    return updates.isPresent() ? new RunLength.Updates(updates.get()) : base;
  }
}
