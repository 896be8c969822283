package org.batchscope.study;

import java.util.OptionalDouble;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Descent;
import org.batchscope.training.Outcome;
import org.batchscope.training.Trainer;
import org.batchscope.training.Trajectory;

/// What a run comes to, even beyond where it ended.
final class FurtherTraining {
  private static final int UPDATES_PER_CHECK = 1024;

  private FurtherTraining() {}

  /// Loss over all samples after a number of updates. Where the run was shorter, its updates are
  /// made again and more of them.
  ///
  /// @param run one of the two runs of `result`
  /// @param updates from 0
  /// @return empty if the run has diverged by then
  /// @throws java.util.concurrent.CancellationException if cancelled
  static OptionalDouble loss(
      Result result, Trajectory run, int updates, Cancellation cancellation) {
    boolean diverged = run.outcome() instanceof Outcome.Diverged;
    if (updates < run.updates() || (updates == run.updates() && !diverged))
      return OptionalDouble.of(run.loss(updates));
    if (diverged) return OptionalDouble.empty();
    double bound = Trainer.divergenceBound(run.loss(0));
    Descent descent = new Descent(result.objective(), result.experiment(), run.sampler());
    while (descent.updates() < updates) {
      if (descent.updates() % UPDATES_PER_CHECK == 0) cancellation.check();
      descent.step();
      if (!descent.lossIsWithin(bound)) return OptionalDouble.empty();
    }
    return OptionalDouble.of(descent.loss());
  }
}
