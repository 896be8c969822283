package org.batchscope.study;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.objective.Objective;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.Schedule;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Descent;
import org.batchscope.training.Experiment;
import org.batchscope.training.Trajectory;

/// Measures how long the bare updates of an epoch take on this machine, and remembers it: the
/// median of many short measurements, which other work on the machine seldom interrupts.
/// Thread-safe.
public final class EpochTimer {
  private static final int MEASUREMENTS = 151;
  private static final int FEWEST_MEASUREMENTS = 3;
  private static final double NANOS_OF_ONE = 1e5;
  // until then Java has compiled what is measured, which before runs many times slower
  private static final double NANOS_OF_FIRST_WARM_UP = 5e8;
  private static final double NANOS_OF_WARM_UP = 3e7;
  // so that data for which an epoch takes seconds is not measured for a minute
  private static final double MOST_NANOS = 2.5e8;
  private static final int MOST_UPDATES = 100_000_000;
  private static final int UPDATES_PER_CHECK = 1024;
  private static final int KEPT = 256;

  /// Everything that the time depends on.
  private record Key(
      Objective objective,
      Optimizer optimizer,
      Schedule schedule,
      int batchSize,
      SamplingRule rule,
      LastBatch last) {
    static Key of(Objective objective, Experiment experiment, BatchSampler sampler) {
      // a full batch is not drawn at all
      SamplingRule rule = sampler.isFullBatch() ? SamplingRule.SEQUENTIAL : sampler.orders().rule();
      LastBatch last = sampler.isFullBatch() ? LastBatch.KEEP : sampler.lastBatch();
      return new Key(
          objective,
          experiment.optimizer(),
          experiment.schedule(),
          sampler.batchSize(),
          rule,
          last);
    }
  }

  /// What decides which code runs.
  private record Code(
      Network network, Loss loss, Optimizer optimizer, SamplingRule rule, boolean fullBatch) {
    static Code of(Result result, BatchSampler sampler) {
      Experiment experiment = result.experiment();
      SamplingRule rule = sampler.orders().rule();
      return new Code(
          experiment.network(),
          experiment.loss(),
          experiment.optimizer(),
          rule,
          sampler.isFullBatch());
    }
  }

  private final LongSupplier nanoClock;
  private final Set<Code> warm = ConcurrentHashMap.newKeySet();
  private final LatestValues<Key, Double> known = new LatestValues<>(KEPT);

  /// @param nanoClock tells the time in nanoseconds, from any beginning
  public EpochTimer(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /// What has been measured for both runs of a result, if it has.
  public Optional<EpochTimes> ifKnown(Result result) {
    Optional<Double> mini = known.ifKnown(key(result, result.miniBatch()));
    Optional<Double> full = known.ifKnown(key(result, result.fullBatch()));
    return mini.flatMap(m -> full.map(f -> new EpochTimes(m, f)));
  }

  /// Measures both runs of a result, unless that has been done. Takes some milliseconds, or longer
  /// if an epoch does; nothing else should keep the machine busy meanwhile.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  public EpochTimes measure(Result result, Cancellation cancellation) {
    return new EpochTimes(
        epochNanos(result, result.miniBatch(), cancellation),
        epochNanos(result, result.fullBatch(), cancellation));
  }

  private double epochNanos(Result result, Trajectory run, Cancellation cancellation) {
    return known.get(
        key(result, run),
        () -> medianNanos(result, run.sampler(), run.sampler().updatesPerEpoch(), cancellation));
  }

  private static Key key(Result result, Trajectory run) {
    return Key.of(result.objective(), result.experiment(), run.sampler());
  }

  private double medianNanos(
      Result result, BatchSampler sampler, int updatesPerEpoch, Cancellation cancellation) {
    Code code = Code.of(result, sampler);
    double warmUp = warm.contains(code) ? NANOS_OF_WARM_UP : NANOS_OF_FIRST_WARM_UP;
    int epochs = 1;
    double nanos = 0;
    for (double spent = 0; spent < warmUp; spent += nanos) {
      nanos = nanos(result, sampler, epochs * updatesPerEpoch, cancellation);
      boolean longer = nanos < NANOS_OF_ONE && epochs < MOST_UPDATES / updatesPerEpoch / 2;
      if (longer) epochs *= 2;
    }
    warm.add(code);
    int count = (int) Math.clamp(MOST_NANOS / nanos, FEWEST_MEASUREMENTS, MEASUREMENTS);
    double[] all = new double[count];
    for (int i = 0; i < count; i++)
      all[i] = nanos(result, sampler, epochs * updatesPerEpoch, cancellation) / epochs;
    Arrays.sort(all);
    return (all[(count - 1) / 2] + all[count / 2]) / 2;
  }

  private double nanos(
      Result result, BatchSampler sampler, int updates, Cancellation cancellation) {
    Descent descent = new Descent(result.objective(), result.experiment(), sampler);
    long begin = nanoClock.getAsLong();
    while (descent.updates() < updates) {
      if (descent.updates() % UPDATES_PER_CHECK == 0) cancellation.check();
      descent.step();
    }
    return nanoClock.getAsLong() - begin;
  }
}
