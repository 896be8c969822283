package org.batchscope.figure.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.figure.PinnedResults;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.Scenario;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Test;

class PinNameTest {
  /// A network of 8 units, whose 33 weights count up from 1.
  private static final Experiment LAYERED =
      PinnedResults.scenario(List.of())
          .experiment()
          .withNetwork(new Network.Mlp(List.of(8), Activation.TANH, Output.SIGMOID))
          .withStart(weights(33, 1));

  @Test
  void theBatchSizeIsToldWhereTheRunsDifferInIt() {
    assertEquals(
        List.of("B = 100", "B = 10, seed 2"), names(List.of(size(100), run -> run.withSeed(2))));
  }

  @Test
  void onlyWhatDiffersFromTheExperimentIsToldWhereAllHaveTheSameBatchSize() {
    assertEquals(
        List.of("η = 0.4", "momentum 0.9", "η = 0.4, seed 7"),
        names(
            List.of(
                run -> run.withLearningRate(0.4),
                run -> run.withOptimizer(new Optimizer.Momentum(0.9)),
                run -> run.withLearningRate(0.4).withSeed(7))));
  }

  @Test
  void optimizersAndLearningRatesAreToldWithAllThatIsNotAsUsual() {
    Period seventy = new Period(70, Period.Unit.UPDATES);
    Period epoch = new Period(1, Period.Unit.EPOCHS);
    BatchSize ten = new BatchSize.Samples(10);
    assertEquals(
        List.of(
            "Adam",
            "AdamW β₁ 0.5 λ 0",
            "Nesterov 0.5",
            "cosine per 70 updates",
            "warm-up 5 step 0.1 per epoch",
            "∝ √(B/10)"),
        names(
            List.of(
                run -> run.withOptimizer(OptimizerKind.ADAM.usual()),
                run -> run.withOptimizer(new Optimizer.AdamW(0.5, 0.999, 0, 1e-7)),
                run -> run.withOptimizer(new Optimizer.Nesterov(0.5)),
                run -> run.withSchedule(new Schedule(new Decay.Cosine(seventy), 0)),
                run -> run.withSchedule(new Schedule(new Decay.Step(0.1, epoch), 5)),
                run -> run.withLearningRateScaling(new LearningRateScaling.SquareRoot(ten)))));
  }

  @Test
  void everythingThatDecidesARunCanBeSpecial() {
    assertEquals(
        List.of(
            "with replacement",
            "sequential",
            "last batch dropped",
            "7 epochs",
            "start (−1.5, 2)",
            "full batch"),
        names(
                List.of(
                    run -> run.withSampling(SamplingRule.WITH_REPLACEMENT),
                    run -> run.withSampling(SamplingRule.SEQUENTIAL),
                    run -> run.withLastBatch(LastBatch.DROP),
                    run -> run.withLength(new RunLength.Epochs(7)),
                    run -> run.withStart(List.of(-1.5, 2.0)),
                    run -> run.withBatchSize(new BatchSize.Full())))
            .stream()
            .map(name -> name.replace("B = 10, ", ""))
            .toList());
  }

  @Test
  void theVeryRunOfTheMomentIsToldByItsBatchSize() {
    assertEquals(List.of("B = 10"), names(List.of(run -> run)));
  }

  /// Pins on other surfaces are not seen beside it.
  @Test
  void theVeryRunOfTheMomentIsNotComparedWithRunsElsewhere() {
    UnaryOperator<Experiment> neuronOnPenguins =
        run ->
            run.withData(DataCatalog.defaultChoice(BuiltIn.PENGUINS))
                .withStart(List.of(-1.5, 2.0))
                .withOptimizer(OptimizerKind.ADAM.usual());
    assertEquals("B = 10", names(List.of(neuronOnPenguins, run -> run)).getLast());
  }

  /// Among pins that tell their optimizers, one that told its batch size would be a riddle.
  @Test
  void theVeryRunOfTheMomentIsToldByWhatOthersDifferIn() {
    UnaryOperator<Experiment> adam =
        run -> run.withOptimizer(OptimizerKind.ADAM.usual()).withLearningRate(0.1);
    assertEquals(List.of("η = 0.1, Adam", "η = 0.8, SGD"), names(List.of(adam, run -> run)));
  }

  /// A full-batch path has no seed, whatever that of the mini-batch path.
  @Test
  void bothPathsAreToldByWhatBothHave() {
    Scenario rate = PinnedResults.scenario(List.of(run -> run.withSeed(2).withLearningRate(0.4)));
    assertEquals("η = 0.8", PinName.ofBothPaths(rate.pins(), rate.experiment()));
    Scenario seed = PinnedResults.scenario(List.of(run -> run.withSeed(2)));
    assertEquals("", PinName.ofBothPaths(seed.pins(), seed.experiment()));
  }

  @Test
  void noTwoPinsOfDifferentRunsHaveTheSameName() {
    List<UnaryOperator<Experiment>> changes =
        List.of(
            run -> run,
            run -> run.withSeed(2),
            size(100),
            run -> size(100).apply(run.withSeed(2)),
            run -> run.withLearningRate(0.4),
            run -> size(100).apply(run).withLearningRate(0.4));
    for (UnaryOperator<Experiment> now : changes)
      assertEquals(6, names(changes, now).stream().distinct().count(), names(changes, now) + "");
  }

  @Test
  void theNameOfTheUserGoesFirst() {
    Scenario named =
        PinnedResults.changed(PinnedResults.withBatchSizes(1), 0, pin -> pin.withName("wild"));
    assertEquals("wild", PinName.of(named.pins().getFirst(), named));
    assertEquals("B = 1", PinName.special(named.pins().getFirst(), named));
  }

  @Test
  void anotherSurfaceIsToldByDataNetworkAndLoss() {
    Scenario penguins =
        PinnedResults.scenario(
            List.of(run ->
                run.withData(DataCatalog.defaultChoice(BuiltIn.PENGUINS)).withLoss(Loss.MSE)));
    assertEquals("penguins, sigmoid neuron, mse", PinName.surface(penguins.pins().getFirst()));
  }

  @Test
  void anOutputThatDoesNotUsuallyGoWithTheLossIsTold() {
    Network.Mlp mlp = new Network.Mlp(List.of(8), Activation.TANH, Output.SIGMOID);
    assertEquals("two groups, 8 tanh units, log-loss", layers(mlp, Loss.LOG_LOSS));
    assertEquals("two groups, 8 tanh units, sigmoid output, mse", layers(mlp, Loss.MSE));
    assertEquals("two groups, 8 tanh units, mse", layers(mlp.with(Output.LINEAR), Loss.MSE));
  }

  @Test
  void otherInitialWeightsAreToldOfTheSameLayersAndFeatures() {
    assertEquals("other initial weights", special(LAYERED, LAYERED.withStart(weights(33, 2))));
  }

  @Test
  void initialWeightsOfOtherLayersOrFeaturesOrClassesAreNoOthers() {
    Network.Mlp four = new Network.Mlp(List.of(4), Activation.TANH, Output.SIGMOID);
    assertEquals(
        "8 tanh units", special(LAYERED, LAYERED.withNetwork(four).withStart(weights(17, 1))));
    assertEquals("two groups", special(LAYERED, onlyFirstFeature(LAYERED)));
    Experiment threeClasses =
        LAYERED.withData(
            DataCatalog.defaultChoice(BuiltIn.THREE_PENGUINS)
                .withFeatures(LAYERED.data().features()));
    assertEquals("two groups", special(LAYERED, threeClasses.withStart(weights(51, 1))));
  }

  @Test
  void initialWeightsOfAnotherKindOfNetworkAreNoOthers() {
    assertEquals("8 tanh units", special(LAYERED, PinnedResults.scenario(List.of()).experiment()));
  }

  private static String special(Experiment pinned, Experiment now) {
    Scenario scenario = Scenario.of(pinned).pinned().with(now);
    return PinName.special(scenario.pins().getFirst(), scenario);
  }

  private static Experiment onlyFirstFeature(Experiment run) {
    return run.withData(run.data().withFeatures(run.data().features().subList(0, 1)))
        .withStart(weights(25, 1));
  }

  private static List<Double> weights(int count, double first) {
    return DoubleStream.iterate(first, weight -> weight + 1).limit(count).boxed().toList();
  }

  private static String layers(Network.Mlp mlp, Loss loss) {
    Scenario scenario = PinnedResults.scenario(List.of(run -> run.withNetwork(mlp).withLoss(loss)));
    return PinName.surface(scenario.pins().getFirst());
  }

  private static UnaryOperator<Experiment> size(int samples) {
    return run -> run.withBatchSize(new BatchSize.Samples(samples));
  }

  private static List<String> names(List<UnaryOperator<Experiment>> changes) {
    return names(changes, run -> run);
  }

  private static List<String> names(
      List<UnaryOperator<Experiment>> changes, UnaryOperator<Experiment> now) {
    Scenario pinned = PinnedResults.scenario(changes);
    Scenario scenario = pinned.with(now.apply(pinned.experiment()));
    return scenario.pins().stream().map(pin -> PinName.of(pin, scenario)).toList();
  }
}
