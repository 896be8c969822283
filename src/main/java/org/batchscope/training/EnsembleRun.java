package org.batchscope.training;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.network.Objective;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.SamplingRule;

/// The members of an ensemble in the making: all their updates are made here, member beside member.
final class EnsembleRun {
  private static final int UPDATES_PER_CHECK = 64;

  private final Objective objective;
  private final Experiment experiment;
  private final BatchSampler sampler;
  private final Cancellation cancellation;
  private final int p;
  private final int updates;
  private final double divergenceBound;

  /// @param sampler of the first member; the others' have other seeds
  EnsembleRun(
      Objective objective, Experiment experiment, BatchSampler sampler, Cancellation cancellation) {
    this.objective = objective;
    this.experiment = experiment;
    this.sampler = sampler;
    this.cancellation = cancellation;
    p = objective.parameterCount();
    updates = Math.toIntExact(experiment.length().updates(sampler.updatesPerEpoch()));
    divergenceBound =
        Trainer.divergenceBound(objective.evaluator().loss(experiment.startingPoint()));
  }

  /// The first `count` members.
  List<EnsembleMember> members(int count) {
    if (!dependsOnSeed()) return Collections.nCopies(count, member(0));
    return IntStream.range(0, count).parallel().mapToObj(this::member).toList();
  }

  private boolean dependsOnSeed() {
    return !sampler.isFullBatch() && sampler.orders().rule() != SamplingRule.SEQUENTIAL;
  }

  private EnsembleMember member(int index) {
    BatchSampler own = sampler.withSeed(sampler.orders().seed() + index);
    Descent descent = new Descent(objective, experiment, own);
    double[] parameters = new double[(updates + 1) * p];
    descent.copyTo(parameters, 0);
    for (int k = 0; k < updates; k++) {
      if (k % UPDATES_PER_CHECK == 0) cancellation.check();
      descent.step();
      if (!descent.isFinite()) return diverged(k, k, Outcome.Reason.NOT_FINITE, parameters);
      descent.copyTo(parameters, (k + 1) * p);
      if (descent.lossIsWithin(divergenceBound)) continue;
      return Double.isFinite(descent.loss())
          ? diverged(k, k + 1, Outcome.Reason.LOSS_BEYOND_BOUND, parameters)
          : diverged(k, k, Outcome.Reason.NOT_FINITE, parameters);
    }
    return new EnsembleMember(p, updates, parameters, new Outcome.Completed());
  }

  private EnsembleMember diverged(
      int lastUpdate, int updatesKept, Outcome.Reason reason, double[] parameters) {
    Outcome outcome = new Outcome.Diverged(lastUpdate, reason);
    return new EnsembleMember(p, updatesKept, parameters, outcome);
  }
}
