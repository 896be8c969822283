package org.batchscope.training;

import static org.batchscope.training.Experiments.fullBatchRun;
import static org.batchscope.training.Experiments.miniBatchRun;
import static org.batchscope.training.Experiments.trainer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.batchscope.data.BuiltIn;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.sampling.EnsembleOrders;
import org.batchscope.sampling.EpochOrders;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnsembleTest {
  private static final Experiment USUAL = Experiments.on(BuiltIn.TWO_GROUPS);

  private static Ensemble ensemble(Trainer trainer, int seeds, Cancellation cancellation)
      throws InputException {
    return trainer.ensemble(trainer.orders(seeds), Recording.PARAMETERS, cancellation);
  }

  private static List<Experiment> experiments() {
    return List.of(
        USUAL,
        USUAL.withSeed(Long.MAX_VALUE - 1),
        USUAL.withOptimizer(new Optimizer.Momentum(0.9)).withBatchSize(new BatchSize.Samples(1)),
        USUAL.withBatchSize(new BatchSize.Samples(1000)),
        USUAL.withBatchSize(new BatchSize.Samples(700)).withOptimizer(new Optimizer.Momentum(0.9)),
        USUAL.withSampling(SamplingRule.WITH_REPLACEMENT).withBatchSize(new BatchSize.Full()),
        USUAL
            .withBatchSize(new BatchSize.Samples(400))
            .withLastBatch(LastBatch.DROP)
            .withLength(new RunLength.Epochs(3)),
        Experiments.on(BuiltIn.LINE).withNetwork(new Network.Chain()).withStart(List.of(0.1, 0.2)));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void everyMemberIsTheRunOfItsSeedBitForBit(Experiment experiment) throws InputException {
    assertMembersAreTheRunsOfTheirSeeds(experiment);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, 1, 3, 100, 1e8, 1e100, 1e300, 1e308})
  void aMemberDivergesWhereTheRunOfItsSeedDoes(double learningRate) throws InputException {
    Experiment tooFast = Experiments.on(BuiltIn.LINE).withLearningRate(learningRate);
    assertInstanceOf(Outcome.Diverged.class, miniBatchRun(tooFast).outcome());

    assertMembersAreTheRunsOfTheirSeeds(tooFast);
    int nearlyAll = Experiments.objective(tooFast).sampleCount() - 1;
    assertMembersAreTheRunsOfTheirSeeds(tooFast.withBatchSize(new BatchSize.Samples(nearlyAll)));
  }

  /// However large the parameters of these are, their loss is not.
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1e8, 1e307, 1.7e308})
  void aMemberOfBoundedLossDivergesWhereTheRunOfItsSeedDoes(double learningRate)
      throws InputException {
    Experiment bounded =
        Experiments.on(BuiltIn.LINE)
            .withNetwork(new Network.Neuron(Activation.TANH))
            .withStart(List.of(-1.5, 1.5))
            .withLearningRate(learningRate)
            .withBatchSize(new BatchSize.Samples(7));
    boolean isFinite = learningRate < 1e308;
    assertEquals(isFinite, miniBatchRun(bounded).outcome() instanceof Outcome.Completed);

    assertMembersAreTheRunsOfTheirSeeds(bounded);
  }

  private static void assertMembersAreTheRunsOfTheirSeeds(Experiment experiment)
      throws InputException {
    Ensemble ensemble = ensemble(trainer(experiment), 5, Cancellation.NEVER);
    assertEquals(5, ensemble.size());
    for (int k = 0; k < 5; k++) {
      Trajectory run = miniBatchRun(experiment.withSeed(ensemble.firstSeed() + k));
      EnsembleMember member = ensemble.members().get(k);
      assertEquals(run.outcome(), member.outcome());
      assertSamePath(run, member);
    }
  }

  private static void assertSamePath(Trajectory run, EnsembleMember member) {
    assertEquals(run.updates(), member.updates());
    for (int update = 0; update <= run.updates(); update++)
      for (int p = 0; p < 2; p++)
        assertEquals(
            Double.doubleToRawLongBits(run.parameter(update, p)),
            Double.doubleToRawLongBits(member.parameter(update, p)));
  }

  /// Its dimensions: the second parameter alone.
  private record Second() implements Projection {
    @Override
    public int dimensions() {
      return 1;
    }

    @Override
    public void project(double[] theta, int lanes, double[] points) {
      System.arraycopy(theta, lanes, points, 0, lanes);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 3})
  void ofProjectedMembersNothingElseIsKept(double learningRate) throws InputException {
    Trainer trainer = trainer(Experiments.on(BuiltIn.LINE).withLearningRate(learningRate));
    Ensemble whole = ensemble(trainer, 11, Cancellation.NEVER);
    Ensemble seen = trainer.ensemble(trainer.orders(11), new Second(), Cancellation.NEVER);
    for (int k = 0; k < 11; k++) {
      EnsembleMember member = whole.members().get(k);
      EnsembleMember projected = seen.members().get(k);
      assertEquals(member.outcome(), projected.outcome());
      assertEquals(member.updates(), projected.updates());
      for (int update = 0; update <= member.updates(); update++)
        assertEquals(member.parameter(update, 1), projected.parameter(update, 0), 0);
    }
  }

  private static List<Optimizer> optimizers() {
    return List.of(
        new Optimizer.Sgd(),
        new Optimizer.Momentum(0.9),
        new Optimizer.Nesterov(0.9),
        new Optimizer.AdaGrad(0.1, 1e-7),
        new Optimizer.RmsProp(0.9, 0.5, 1e-7),
        new Optimizer.Adam(0.9, 0.999, 1e-7),
        new Optimizer.AdamW(0.9, 0.999, 0.004, 1e-7));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void pointsThatFollowFromGradientsHaveTheBitsOfThoseThatAreKept(Optimizer optimizer)
      throws InputException {
    Experiment experiment =
        USUAL
            .withOptimizer(optimizer)
            .withSchedule(
                new Schedule(new Decay.Exponential(0.5, new Period(1, Period.Unit.EPOCHS)), 5))
            .withLength(new RunLength.Epochs(7));
    Trainer trainer = trainer(experiment);
    EnsembleOrders orders = trainer.orders(11);
    Ensemble members = trainer.ensemble(orders, Recording.BATCH_GRADIENTS, Cancellation.NEVER);
    for (int k : List.of(10, 0)) {
      Trajectory run = miniBatchRun(experiment.withSeed(members.firstSeed() + k));
      EnsembleMember member = members.members().get(k);
      // chunks of gradients are ordered as they are read, some of them before points are asked for
      assertEquals(run.batchGradient(3, 1), member.batchGradient(3, 1), 0);
      assertSamePath(run, member);
      for (int update = 0; update < run.updates(); update++)
        for (int p = 0; p < 2; p++)
          assertEquals(run.batchGradient(update, p), member.batchGradient(update, p), 0);
    }
  }

  @Test
  void membersOfOtherSeedsTakeOtherPaths() throws InputException {
    Ensemble ensemble = ensemble(trainer(USUAL), 2, Cancellation.NEVER);

    assertFalse(ensemble.isOnePath());
    assertNotEquals(
        ensemble.members().get(0).parameter(1, 0), ensemble.members().get(1).parameter(1, 0));
  }

  @Test
  void withBatchesOfAllSamplesEveryMemberIsTheFullBatchPath() throws InputException {
    Experiment full = USUAL.withBatchSize(new BatchSize.Samples(1050));
    Ensemble ensemble = ensemble(trainer(full), 256, Cancellation.NEVER);

    assertTrue(ensemble.isOnePath());
    assertSamePath(fullBatchRun(full), ensemble.members().getLast());
  }

  @Test
  void givenOrdersOfAllSamplesMakeTheFullBatchPath() throws InputException {
    Experiment full = USUAL.withBatchSize(new BatchSize.Samples(1050));
    EpochOrders shuffled = new EpochOrders(1050, SamplingRule.RESHUFFLE, 3);
    EnsembleOrders given =
        EnsembleOrders.given(1050, 9, (member, epoch, order) -> shuffled.fill(epoch, order));
    Ensemble ensemble = trainer(full).ensemble(given, Recording.PARAMETERS, Cancellation.NEVER);

    assertSamePath(fullBatchRun(full), ensemble.members().getLast());
  }

  @Test
  void sequentialBatchesDoNotDependOnTheSeed() throws InputException {
    Experiment sequential = USUAL.withSampling(SamplingRule.SEQUENTIAL);
    Ensemble ensemble = ensemble(trainer(sequential), 3, Cancellation.NEVER);

    assertTrue(ensemble.isOnePath());
    assertSamePath(miniBatchRun(sequential.withSeed(99)), ensemble.members().getLast());
  }

  @Test
  void divergedMembersAreCounted() throws InputException {
    Experiment tooFast = Experiments.on(BuiltIn.LINE).withLearningRate(3);

    assertEquals(4, ensemble(trainer(tooFast), 4, Cancellation.NEVER).divergedCount());
    assertEquals(0, ensemble(trainer(USUAL), 4, Cancellation.NEVER).divergedCount());
  }

  @Test
  void moreUpdatesInAllThanTheLongestRunHasAreRefused() throws InputException {
    Trainer trainer = trainer(USUAL.withLength(new RunLength.Updates(Trainer.MAX_UPDATES / 4)));

    InputException refusal =
        assertThrows(InputException.class, () -> ensemble(trainer, 5, Cancellation.NEVER));

    assertEquals("training.fault.ensemble", refusal.key());
  }

  @Test
  void anEnsembleThatIsNoLongerWantedEnds() throws InputException {
    Trainer trainer = trainer(USUAL);

    assertThrows(CancellationException.class, () -> ensemble(trainer, 8, () -> true));
  }
}
