package org.batchscope.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.batchscope.data.BuiltIn;
import org.batchscope.sampling.LastBatch;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Experiments;
import org.batchscope.training.Outcome;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTest {
  private final Study study = new Study();
  private final Experiment experiment = Experiments.on(BuiltIn.TWO_GROUPS);

  private Result run(Experiment changed) throws InputException {
    return study.run(changed, Cancellation.NEVER);
  }

  private Cost cost(Experiment changed) throws InputException {
    return Cost.of(run(changed), Cancellation.NEVER);
  }

  private Experiment with(int batchSize) {
    return experiment.withBatchSize(new BatchSize.Samples(batchSize));
  }

  @Test
  void memoryIsInProportionToTheBatchSize() throws InputException {
    Cost cost = cost(with(10));

    assertEquals(cost.full().bytes(), 105 * cost.mini().bytes());
    // inputs, targets, outputs, slopes, gradients and two numbers of the exponential function
    assertEquals(10 * 9 * Double.BYTES, cost.mini().bytes());
  }

  /// The run of 70 updates is too short for an epoch of 1050, 105 or 11 at least in two cases.
  @ParameterizedTest
  @CsvSource({"1, KEEP, 1050", "10, KEEP, 105", "100, KEEP, 11", "100, DROP, 10"})
  void afterAnEpochTheLossIsThatOfARunOfOneEpoch(int batchSize, LastBatch last, int updates)
      throws InputException {
    Experiment changed = with(batchSize).withLastBatch(last);
    Result epoch = run(changed.withLength(new RunLength.Epochs(1)));

    Cost cost = cost(changed);

    assertEquals(updates, cost.mini().updatesPerEpoch());
    assertEquals(updates, epoch.miniBatch().updates());
    assertEquals(OptionalDouble.of(epoch.miniBatch().loss(updates)), cost.mini().lossAfterEpoch());
    assertEquals(OptionalDouble.of(epoch.fullBatch().loss(1)), cost.full().lossAfterEpoch());
  }

  @Test
  void afterEqualUpdatesTheLossesAreThoseOfTheRuns() throws InputException {
    Result result = run(with(10));

    Cost cost = Cost.of(result, Cancellation.NEVER);

    assertEquals(70, cost.updates());
    assertEquals(OptionalDouble.of(result.miniBatch().loss(70)), cost.mini().lossAfterUpdates());
    assertEquals(OptionalDouble.of(result.fullBatch().loss(70)), cost.full().lossAfterUpdates());
  }

  @Test
  void inRunsOfEpochsBothAreComparedAfterAsManyUpdatesAsTheFullBatchMakes() throws InputException {
    Result result = run(with(100).withLength(new RunLength.Epochs(3)));

    Cost cost = Cost.of(result, Cancellation.NEVER);

    assertEquals(3, cost.updates());
    assertEquals(OptionalDouble.of(result.miniBatch().loss(3)), cost.mini().lossAfterUpdates());
  }

  @Test
  void withTheFullBatchBothAreTheSame() throws InputException {
    Cost cost = cost(experiment.withBatchSize(new BatchSize.Full()));

    assertEquals(cost.full(), cost.mini());
    assertEquals(0, cost.mini().meanErrorRadians());
  }

  @Test
  void theFullBatchDoesNotDependOnTheBatchSize() throws InputException {
    assertEquals(cost(with(1)).full(), cost(with(700)).full());
  }

  @Test
  void aRunThatDivergedReachesNoLossBeyondThat() throws InputException {
    Experiment wild = Experiments.on(BuiltIn.LINE).withLearningRate(1.05);
    Result result = run(wild);
    assertTrue(result.miniBatch().outcome() instanceof Outcome.Diverged);

    Cost cost = Cost.of(result, Cancellation.NEVER);

    assertTrue(cost.mini().lossAfterUpdates().isEmpty());
    assertTrue(cost.mini().lossAfterEpoch().isEmpty());
    assertFalse(cost.full().lossAfterEpoch().isEmpty());
  }
}
