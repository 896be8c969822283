package org.batchscope.training;

import static org.batchscope.training.Experiments.fullBatchRun;
import static org.batchscope.training.Experiments.miniBatchRun;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LearningRatesTest {
  private static final BatchSize FULL = new BatchSize.Full();

  /// 11 updates per epoch.
  private final Experiment experiment =
      Experiments.on(BuiltIn.TWO_GROUPS)
          .withBatchSize(new BatchSize.Samples(100))
          .withLearningRate(0.5)
          .withLength(new RunLength.Updates(25));

  @Test
  void everyStepIsTheLearningRateOfItsUpdateTimesTheGradient() throws InputException {
    Schedule halved = new Schedule(new Decay.Step(0.5, new Period(1, Period.Unit.EPOCHS)), 1);
    Trajectory run = miniBatchRun(experiment.withSchedule(halved));
    for (int k = 0; k < run.updates(); k++) {
      double eta = k == 0 ? 0.25 : k < 12 ? 0.5 : k < 23 ? 0.25 : 0.125;
      assertEquals(eta, run.learningRates().at(k));
      for (int p = 0; p < 2; p++)
        assertEquals(run.parameter(k, p) - eta * run.batchGradient(k, p), run.parameter(k + 1, p));
    }
  }

  @Test
  void manyAtOnceAreThoseOfTheirUpdates() {
    Period period = new Period(7, Period.Unit.UPDATES);
    for (Decay decay : List.of(new Decay.Constant(), new Decay.Exponential(0.5, period))) {
      LearningRates rates = new LearningRates(0.3, new Schedule(decay, 5), 11);
      for (int update = 0; update < 10; update++) {
        double[] some = rates.from(update, 20);
        for (int k = 0; k < some.length; k++) assertEquals(rates.at(update + k), some[k]);
      }
    }
  }

  @Test
  void inEpochsBothRunsSlowDownAfterAsManySamples() throws InputException {
    Period oneEpoch = new Period(1, Period.Unit.EPOCHS);
    Experiment epochs =
        experiment
            .withSchedule(new Schedule(new Decay.Step(0.1, oneEpoch), 0))
            .withLength(new RunLength.Epochs(2));
    assertEquals(0.5, miniBatchRun(epochs).learningRates().at(10));
    assertEquals(0.05, miniBatchRun(epochs).learningRates().at(11));
    assertEquals(0.05, fullBatchRun(epochs).learningRates().at(1));
  }

  @Test
  void linearScalingLeadsEquallyFarInAnEpochOfAnyBatchSize() throws InputException {
    for (int batchSize : List.of(1, 105, 525, 1050)) {
      Experiment scaled =
          experiment
              .withBatchSize(new BatchSize.Samples(batchSize))
              .withLearningRateScaling(new LearningRateScaling.Linear(FULL));
      LearningRates rates = miniBatchRun(scaled).learningRates();
      assertEquals(0.5, rates.updatesPerEpoch() * rates.at(0), 1e-12);
    }
  }

  @Test
  void theLearningRateIsScaledFromItsReference() throws InputException {
    BatchSize reference = new BatchSize.Samples(25);
    assertEquals(2, baseAt100(new LearningRateScaling.Linear(reference)));
    assertEquals(1, baseAt100(new LearningRateScaling.SquareRoot(reference)));
    assertEquals(0.5, baseAt100(new LearningRateScaling.None()));
    assertEquals(0.5 * 100 / 1050, baseAt100(new LearningRateScaling.Linear(FULL)), 1e-15);
    assertEquals(
        0.5 * Math.sqrt(100 / 1050.0), baseAt100(new LearningRateScaling.SquareRoot(FULL)), 1e-15);
  }

  private double baseAt100(LearningRateScaling scaling) throws InputException {
    return miniBatchRun(experiment.withLearningRateScaling(scaling)).learningRates().base();
  }

  @ParameterizedTest
  @EnumSource
  void theFullBatchPathKeepsTheLearningRateThatIsForTheFullBatch(ScalingKind kind)
      throws InputException {
    Trajectory plain = fullBatchRun(experiment);
    Trajectories.assertSameBits(
        plain, fullBatchRun(experiment.withLearningRateScaling(kind.with(FULL))));
  }

  @ParameterizedTest
  @EnumSource
  void aFullBatchIsTheFullBatchPathToTheLastBitWithEveryOptimizer(OptimizerKind kind)
      throws InputException {
    Experiment full =
        experiment
            .withBatchSize(FULL)
            .withOptimizer(kind.usual())
            .withSchedule(new Schedule(new Decay.Cosine(new Period(20, Period.Unit.UPDATES)), 5))
            .withLearningRateScaling(new LearningRateScaling.Linear(new BatchSize.Samples(500)));
    Trajectories.assertSameBits(fullBatchRun(full), miniBatchRun(full));
  }

  @ParameterizedTest
  @EnumSource
  void everyOptimizerLearns(OptimizerKind kind) throws InputException {
    Experiment full =
        experiment.withBatchSize(FULL).withOptimizer(kind.usual()).withLearningRate(0.1);
    Trajectory run = fullBatchRun(full);
    assertEquals(new Outcome.Completed(), run.outcome());
    assertTrue(run.loss(run.updates()) < run.loss(0));
  }

  @Test
  void rpropIsRefusedForMiniBatches() {
    InputException refusal =
        assertThrows(
            InputException.class,
            () -> Experiments.trainer(experiment.withOptimizer(new Optimizer.Rprop())));
    assertEquals("training.fault.rprop", refusal.key());
  }
}
