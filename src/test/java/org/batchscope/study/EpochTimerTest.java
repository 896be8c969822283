package org.batchscope.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.batchscope.data.BuiltIn;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Experiments;
import org.junit.jupiter.api.Test;

class EpochTimerTest {
  private static final long LOOK_NANOS = 40_000_000;

  private final Study study = new Study();
  private final Experiment experiment = Experiments.on(BuiltIn.TWO_GROUPS);
  private long now;
  private int looks;

  /// A clock that goes on by so much between two looks: whatever is measured takes as long.
  private long look() {
    looks++;
    return now += LOOK_NANOS;
  }

  private final EpochTimer timer = new EpochTimer(this::look);

  private Result run(BatchSize batchSize) throws InputException {
    return study.run(experiment.withBatchSize(batchSize), Cancellation.NEVER);
  }

  @Test
  void nothingIsKnownUntilItIsMeasured() throws InputException {
    Result result = run(new BatchSize.Samples(100));
    assertEquals(Optional.empty(), timer.ifKnown(result));
    assertEquals(0, looks);

    EpochTimes times = timer.measure(result, Cancellation.NEVER);

    assertEquals(new EpochTimes(LOOK_NANOS, LOOK_NANOS), times);
    assertEquals(Optional.of(times), timer.ifKnown(result));
  }

  @Test
  void nothingIsMeasuredTwice() throws InputException {
    timer.measure(run(new BatchSize.Samples(100)), Cancellation.NEVER);
    int before = looks;

    timer.measure(run(new BatchSize.Samples(100)), Cancellation.NEVER);
    assertEquals(before, looks);
    timer.measure(
        study.run(
            experiment.withBatchSize(new BatchSize.Samples(100)).withLearningRate(0.1),
            Cancellation.NEVER),
        Cancellation.NEVER);
    assertEquals(before, looks, "the learning rate takes no time");
  }

  @Test
  void ofTheFullBatchBothTimesAreTheSame() throws InputException {
    EpochTimer real = new EpochTimer(System::nanoTime);

    EpochTimes times = real.measure(run(new BatchSize.Full()), Cancellation.NEVER);

    assertEquals(times.fullNanos(), times.miniNanos());
  }

  @Test
  void measuringCanBeCancelled() throws InputException {
    Result result = run(new BatchSize.Samples(100));

    assertThrows(CancellationException.class, () -> timer.measure(result, () -> true));
    assertEquals(Optional.empty(), timer.ifKnown(result));
  }

  /// An epoch of 11 updates takes 22 µs, one of the full batch 7 µs.
  @Test
  void inTheTimeOfOneFullUpdateAsManySmallOnesAreMadeAsFitIn() throws InputException {
    Result result = run(new BatchSize.Samples(100));

    EqualTime equal = EqualTime.of(result, new EpochTimes(22_000, 7_000), Cancellation.NEVER);

    assertEquals(7_000, equal.nanos());
    assertEquals(3, equal.miniUpdates());
    assertEquals(1, equal.fullUpdates());
    assertEquals(OptionalDouble.of(result.miniBatch().loss(3)), equal.miniLoss());
    assertEquals(OptionalDouble.of(result.fullBatch().loss(1)), equal.fullLoss());
  }

  /// One of the two updates of 525 takes 16 µs, one of the full batch 7 µs.
  @Test
  void whereAFullUpdateIsFasterTheFullBatchIsTrainedLonger() throws InputException {
    Result result = run(new BatchSize.Samples(525));

    EqualTime equal = EqualTime.of(result, new EpochTimes(32_000, 7_000), Cancellation.NEVER);

    assertEquals(1, equal.miniUpdates());
    assertEquals(2, equal.fullUpdates());
    assertEquals(OptionalDouble.of(result.fullBatch().loss(2)), equal.fullLoss());
  }
}
