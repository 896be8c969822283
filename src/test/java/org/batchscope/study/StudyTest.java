package org.batchscope.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.data.Dataset;
import org.batchscope.data.LoadProgress;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.Experiments;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StudyTest {
  private final Study study = new Study();
  private final Experiment experiment = Experiments.on(BuiltIn.LINE);

  private Result run(Experiment experiment) throws InputException {
    return study.run(experiment, Cancellation.NEVER);
  }

  private static List<UnaryOperator<Experiment>> changesOfSampling() {
    return List.of(
        e -> e.withBatchSize(new BatchSize.Samples(100)),
        e -> e.withSampling(SamplingRule.WITH_REPLACEMENT),
        e -> e.withLastBatch(LastBatch.DROP),
        e -> e.withSeed(99));
  }

  private static List<UnaryOperator<Experiment>> changesOfTheFullBatchPath() {
    return List.of(
        e -> e.withLearningRate(0.05),
        e -> e.withStart(List.of(0.0, 0.0)),
        e -> e.withOptimizer(new Optimizer.Momentum(0.5)),
        e -> e.withLength(new RunLength.Updates(5)),
        e -> e.withNetwork(new Network.Chain()),
        e -> e.withData(Experiments.on(BuiltIn.PENGUINS).data()));
  }

  @ParameterizedTest
  @MethodSource("changesOfSampling")
  void theFullBatchPathIsKeptWhenOnlySamplingChanges(UnaryOperator<Experiment> change)
      throws InputException {
    Result before = run(experiment);

    Result after = run(change.apply(experiment));

    assertSame(before.fullBatch(), after.fullBatch());
    assertSame(before.objective(), after.objective());
    assertNotSame(before.miniBatch(), after.miniBatch());
    assertEquals(change.apply(experiment), after.experiment());
  }

  @ParameterizedTest
  @MethodSource("changesOfTheFullBatchPath")
  void theFullBatchPathIsComputedAnewWhenItChanges(UnaryOperator<Experiment> change)
      throws InputException {
    Result before = run(experiment);

    assertNotSame(before.fullBatch(), run(change.apply(experiment)).fullBatch());
    assertSame(before.fullBatch(), run(experiment).fullBatch());
  }

  @Test
  void dataIsLoadedOnce() throws InputException {
    assertSame(run(experiment).data(), run(experiment.withLearningRate(0.01)).data());
  }

  @Test
  void aResultKnowsItsBatchSize() throws InputException {
    assertEquals(10, run(experiment).batchSize());
    assertEquals(1050, run(experiment.withBatchSize(new BatchSize.Full())).batchSize());
  }

  @Test
  void aCancelledRunEndsAndLeavesNothingBehind() throws InputException {
    assertThrows(CancellationException.class, () -> study.run(experiment, () -> true));

    assertEquals(70, run(experiment).fullBatch().updates());
  }

  @Test
  void aRefusedExperimentSaysWhyAndLeavesNothingBehind() throws InputException {
    assertRefused("network.fault.log-loss-activation", experiment.withLoss(Loss.LOG_LOSS));
    assertRefused(
        "training.fault.batch-size", experiment.withBatchSize(new BatchSize.Samples(1051)));

    assertEquals(70, run(experiment).fullBatch().updates());
  }

  private void assertRefused(String key, Experiment experiment) {
    InputException refusal = assertThrows(InputException.class, () -> run(experiment));
    assertEquals(key, refusal.key());
  }

  @Test
  void inRunsOfUpdatesTheFullBatchPathIsAsManyUpdatesFar() throws InputException {
    Result result = run(experiment);

    assertEquals(0, result.fullBatchUpdateAt(0));
    assertEquals(33, result.fullBatchUpdateAt(33));
    assertEquals(70, result.fullBatchUpdateAt(70));
  }

  @Test
  void runsSideBySideAreAsManyUpdatesOrAsManyEpochsFar() throws InputException {
    Result ten = run(experiment.withBatchSize(new BatchSize.Samples(10)));
    Result hundred = run(experiment.withBatchSize(new BatchSize.Samples(100)));
    assertEquals(33, hundred.updateBeside(ten, 33));

    RunLength epochs = new RunLength.Epochs(3);
    Result tens = run(ten.experiment().withLength(epochs));
    Result hundreds = run(hundred.experiment().withLength(epochs));
    assertEquals(0, hundreds.updateBeside(tens, 0));
    assertEquals(11, hundreds.updateBeside(tens, 105), "an epoch");
    assertEquals(105, tens.updateBeside(hundreds, 11), "an epoch");
    assertEquals(33, hundreds.updateBeside(tens, 315), "the end");
  }

  @Test
  void inRunsOfEpochsTheFullBatchPathIsAsManySamplesFar() throws InputException {
    Result result =
        run(
            experiment
                .withBatchSize(new BatchSize.Samples(100))
                .withLength(new RunLength.Epochs(3)));

    assertEquals(0, result.fullBatchUpdateAt(10));
    assertEquals(1, result.fullBatchUpdateAt(11));
    assertEquals(1, result.fullBatchUpdateAt(21));
    assertEquals(3, result.fullBatchUpdateAt(33));
  }

  @Test
  void aFileThatHasChangedIsReadAgainAndAllThatCameOfItIsMadeAnew(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("own.csv");
    Files.writeString(file, "x,y\n1,1\n2,3\n3,2\n");
    DataChoice choice = DataCatalog.defaultChoice(new DataSource.CsvFile(file.toString()));
    Dataset before = study.data(choice, LoadProgress.unwatched());
    Experiment own = ExperimentDefaults.suitedTo(choice, before);
    Result first = run(own);
    Files.writeString(file, "x,y\n1,1\n2,3\n3,20\n");
    assertSame(
        before, study.data(choice, LoadProgress.unwatched()), "known until it is read again");
    Dataset after = study.reload(choice, LoadProgress.unwatched());
    assertNotEquals(before.targets()[2], after.targets()[2]);
    Result second = run(own);
    assertSame(after, second.data());
    assertNotEquals(first.fullBatch().loss(0), second.fullBatch().loss(0));
    assertNotEquals(first.miniBatch().loss(0), second.miniBatch().loss(0));
  }
}
