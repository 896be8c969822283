package org.batchscope.training;

import static org.batchscope.training.Experiments.fullBatchRun;
import static org.batchscope.training.Experiments.miniBatchRun;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.batchscope.data.BuiltIn;
import org.batchscope.sampling.LastBatch;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
  private final Experiment experiment =
      Experiments.on(BuiltIn.TWO_GROUPS).withBatchSize(new BatchSize.Samples(100));

  @Test
  void bothRunsMakeTheSameNumberOfUpdates() throws InputException {
    Experiment updates = experiment.withLength(new RunLength.Updates(25));

    assertEquals(25, miniBatchRun(updates).updates());
    assertEquals(25, fullBatchRun(updates).updates());
  }

  @Test
  void bothRunsProcessTheSameNumberOfSamplesInEpochs() throws InputException {
    Experiment epochs = experiment.withLength(new RunLength.Epochs(3));
    Trajectory mini = miniBatchRun(epochs);
    Trajectory full = fullBatchRun(epochs);

    assertEquals(33, mini.updates());
    assertEquals(3, full.updates());
    assertEquals(3 * 1050, mini.samplesProcessed(33));
    assertEquals(3 * 1050, full.samplesProcessed(3));
  }

  @Test
  void samplesAreCountedWithTheShortLastBatchOrWithoutIt() throws InputException {
    Trajectory keep = miniBatchRun(experiment);
    Trajectory drop = miniBatchRun(experiment.withLastBatch(LastBatch.DROP));

    assertEquals(1000, keep.samplesProcessed(10));
    assertEquals(1050, keep.samplesProcessed(11));
    assertEquals(1150, keep.samplesProcessed(12));
    assertEquals(1000, drop.samplesProcessed(10));
    assertEquals(1100, drop.samplesProcessed(11));
  }

  @Test
  void droppingTheLastBatchLeavesTenUpdatesOfAnEpoch() throws InputException {
    Experiment drop = experiment.withLastBatch(LastBatch.DROP).withLength(new RunLength.Epochs(2));

    assertEquals(20, miniBatchRun(drop).updates());
  }

  @Test
  void aBatchSizeAboveTheNumberOfSamplesIsRefused() {
    assertRefused(
        "training.fault.batch-size", experiment.withBatchSize(new BatchSize.Samples(1051)));
  }

  @Test
  void aRunTooLongToBeKeptIsRefused() {
    assertRefused(
        "training.fault.length",
        experiment.withLength(new RunLength.Updates(Trainer.MAX_UPDATES + 1)));
    assertRefused(
        "training.fault.length.epochs",
        experiment.withLength(new RunLength.Epochs(Integer.MAX_VALUE)));
  }

  @Test
  void aStartWithoutAFiniteLossIsRefused() {
    assertRefused(
        "training.fault.start", Experiments.on(BuiltIn.LINE).withStart(List.of(1e200, 0.0)));
  }

  private static void assertRefused(String key, Experiment experiment) {
    InputException refusal =
        assertThrows(InputException.class, () -> Experiments.trainer(experiment));
    assertEquals(key, refusal.key());
  }

  @Test
  void bothRunsCanBeCancelledAtOnceAndInTheMiddle() throws InputException {
    Trainer trainer = Experiments.trainer(experiment.withLength(new RunLength.Updates(10_000)));
    for (int questions = 1; questions <= 1000; questions *= 10) {
      // 625 questions are asked while the updates are made, some 30 while points are measured
      AtomicInteger forMini = new AtomicInteger(Math.min(questions, 640));
      AtomicInteger forFull = new AtomicInteger(Math.min(questions, 600));

      assertThrows(
          CancellationException.class,
          () -> trainer.miniBatchRun(() -> forMini.decrementAndGet() <= 0));
      assertThrows(
          CancellationException.class,
          () -> trainer.fullBatchRun(() -> forFull.decrementAndGet() <= 0));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aLearningRateIsPositiveAndFinite(double learningRate) {
    assertThrows(IllegalArgumentException.class, () -> experiment.withLearningRate(learningRate));
  }

  @Test
  void aStartIsTwoFiniteNumbersOrMore() {
    for (List<Double> start : List.of(List.of(1.0), List.of(1.0, Double.NaN)))
      assertThrows(IllegalArgumentException.class, () -> experiment.withStart(start));
  }

  @Test
  void aStartHasOneNumberForEveryParameter() {
    Experiment longer = experiment.withStart(List.of(1.0, 2.0, 3.0));
    InputException fault =
        assertThrows(InputException.class, () -> Experiments.fullBatchRun(longer));
    assertEquals("The start has 3 numbers, but the network has 2 parameters.", fault.getMessage());
  }

  @Test
  void lengthsAndBatchSizesAreAtLeastOne() {
    assertThrows(IllegalArgumentException.class, () -> new RunLength.Updates(0));
    assertThrows(IllegalArgumentException.class, () -> new RunLength.Epochs(0));
    assertThrows(IllegalArgumentException.class, () -> new BatchSize.Samples(0));
  }
}
