package org.batchscope.training;

import static org.batchscope.training.Experiments.fullBatchRun;
import static org.batchscope.training.Experiments.miniBatchRun;
import static org.batchscope.training.Trajectories.assertSameBits;
import static org.batchscope.training.Trajectories.firstDifference;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The same experiment gives the same bits, and what does not matter changes none of them.
class CommonRandomNumbersTest {
  private final Experiment experiment = Experiments.on(BuiltIn.TWO_GROUPS);

  private static List<Optimizer> optimizers() {
    return List.of(new Optimizer.Sgd(), new Optimizer.Momentum(0.9));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void theSameExperimentGivesTheSameBits(Optimizer optimizer) throws InputException {
    Experiment same = experiment.withOptimizer(optimizer);

    assertSameBits(miniBatchRun(same), miniBatchRun(same));
    assertSameBits(fullBatchRun(same), fullBatchRun(same));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void batchesOfAllSamplesMakeTheFullBatchPath(Optimizer optimizer) throws InputException {
    for (SamplingRule rule : List.of(SamplingRule.RESHUFFLE, SamplingRule.SEQUENTIAL)) {
      Experiment full =
          experiment
              .withOptimizer(optimizer)
              .withSampling(rule)
              .withBatchSize(new BatchSize.Samples(1050));

      assertSameBits(fullBatchRun(full), miniBatchRun(full));
      assertSameBits(fullBatchRun(full), miniBatchRun(full.withBatchSize(new BatchSize.Full())));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBatchOfAllSamplesIsFullForEveryDataSet(BuiltIn set) throws InputException {
    Experiment full = Experiments.on(set).withBatchSize(new BatchSize.Full());

    assertSameBits(fullBatchRun(full), miniBatchRun(full));
  }

  @Test
  void asManyDrawsWithReplacementAreNotTheFullBatch() throws InputException {
    Experiment draws =
        experiment.withSampling(SamplingRule.WITH_REPLACEMENT).withBatchSize(new BatchSize.Full());

    assertEquals(0, firstDifference(fullBatchRun(draws), miniBatchRun(draws)));
  }

  @Test
  void anotherSeedMakesAnotherMiniBatchPathAndTheSameFullBatchPath() throws InputException {
    Experiment other = experiment.withSeed(experiment.seed() + 1);

    assertEquals(0, firstDifference(miniBatchRun(experiment), miniBatchRun(other)));
    assertSameBits(fullBatchRun(experiment), fullBatchRun(other));
  }

  @Test
  void theFullBatchPathDoesNotDependOnTheBatchSize() throws InputException {
    assertSameBits(
        fullBatchRun(experiment),
        fullBatchRun(experiment.withBatchSize(new BatchSize.Samples(333))));
  }

  @Test
  void theBatchSizeOnlyCutsTheOrder() throws InputException {
    Experiment twice = experiment.withBatchSize(new BatchSize.Samples(20));
    Trajectory ten = miniBatchRun(experiment);
    Trajectory twenty = miniBatchRun(twice);

    int[] twoBatches = ten.sampler().samples(new Batch(0, 0, 20));

    assertArrayEquals(twoBatches, twenty.sampler().samples(twenty.batch(0)));
  }
}
