package org.batchscope.training;

import org.batchscope.network.LaneEvaluator;
import org.batchscope.objective.Objective;
import org.batchscope.parallel.Parallel;
import org.batchscope.sampling.BatchSampler;

/// One run in the making: first the updates, one after the other; then, side by side, what the loss
/// and the full gradient were at every point that they visited.
final class Run {
  // how many points are worth a task of their own
  private static final int FEWEST_POINTS_PER_TASK = 16;
  private static final int TASKS = 8;
  private static final int UPDATES_PER_CHECK = 16;

  private final Objective objective;
  private final Experiment experiment;
  private final BatchSampler sampler;
  private final Cancellation cancellation;
  private final int p;
  private final double[] parameters;
  private final double[] losses;
  private final double[] batchGradients;
  private final double[] fullGradients;
  private int updates;
  private Outcome outcome = new Outcome.Completed();

  Run(Objective objective, Experiment experiment, BatchSampler sampler, Cancellation cancellation) {
    this.objective = objective;
    this.experiment = experiment;
    this.sampler = sampler;
    this.cancellation = cancellation;
    p = objective.parameterCount();
    updates = Math.toIntExact(experiment.length().updates(sampler.updatesPerEpoch()));
    parameters = new double[(updates + 1) * p];
    losses = new double[updates + 1];
    batchGradients = new double[updates * p];
    fullGradients = sampler.isFullBatch() ? batchGradients : new double[updates * p];
  }

  Trajectory trajectory() {
    makeUpdates();
    if (!sampler.isFullBatch()) measureAllPoints();
    findDivergence();
    LearningRates learningRates = LearningRates.of(experiment, sampler);
    return new Trajectory(
        sampler,
        learningRates,
        p,
        updates,
        parameters,
        losses,
        batchGradients,
        fullGradients,
        outcome);
  }

  private void makeUpdates() {
    Descent descent = new Descent(objective, experiment, sampler);
    System.arraycopy(experiment.startingPoint(), 0, parameters, 0, p);
    for (int k = 0; k < updates; k++) {
      if (k % UPDATES_PER_CHECK == 0) cancellation.check();
      descent.step();
      if (sampler.isFullBatch()) losses[k] = descent.lossBefore();
      if (!descent.isFinite()) {
        stop(k, k, Outcome.Reason.NOT_FINITE);
        return;
      }
      descent.copyTo(parameters, (k + 1) * p, batchGradients, k * p);
    }
    // the full batch knows the loss before each of its updates
    if (sampler.isFullBatch()) losses[updates] = descent.loss();
  }

  private void measureAllPoints() {
    int points = updates + 1;
    int perTask = Math.clamp(points / TASKS, FEWEST_POINTS_PER_TASK, LaneEvaluator.MOST_LANES);
    Parallel.forEach(
        Math.ceilDiv(points, perTask),
        task -> {
          cancellation.check();
          int from = task * perTask;
          int to = Math.min(from + perTask, updates + 1);
          new PathMeasurement(objective)
              .measure(from, to, (k, q) -> parameters[k * p + q], losses, fullGradients);
        });
  }

  private void findDivergence() {
    double bound = Trainer.divergenceBound(losses[0]);
    int k = 1;
    while (k <= updates && losses[k] <= bound) k++;
    if (k > updates) return;
    if (Double.isFinite(losses[k])) {
      stop(k - 1, k, Outcome.Reason.LOSS_BEYOND_BOUND);
    } else {
      stop(k - 1, k - 1, Outcome.Reason.NOT_FINITE);
    }
  }

  /// Every point that is kept is finite.
  private void stop(int lastUpdate, int updatesKept, Outcome.Reason reason) {
    updates = updatesKept;
    outcome = new Outcome.Diverged(lastUpdate, reason);
  }
}
