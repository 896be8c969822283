package org.batchscope.training;

import java.util.stream.IntStream;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Objective;
import org.batchscope.sampling.BatchSampler;

/// One run in the making: first the updates, one after the other; then, side by side, what the loss
/// and the full gradient were at every point that they visited.
final class Run {
  // how many points are worth a task of their own, and a look at whether the run is still wanted
  private static final int POINTS_PER_TASK = 16;

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
    measureAllPoints();
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
      if (k % POINTS_PER_TASK == 0) cancellation.check();
      descent.step();
      if (sampler.isFullBatch()) losses[k] = descent.lossBefore();
      if (!descent.isFinite()) {
        stop(k, k, Outcome.Reason.NOT_FINITE);
        return;
      }
      descent.copyTo(parameters, (k + 1) * p, batchGradients, k * p);
    }
  }

  private void measureAllPoints() {
    int first = sampler.isFullBatch() ? updates : 0;
    int tasks = (updates + 1 - first + POINTS_PER_TASK - 1) / POINTS_PER_TASK;
    IntStream.range(0, tasks)
        .parallel()
        .forEach(task -> {
          int from = first + task * POINTS_PER_TASK;
          measurePoints(from, Math.min(from + POINTS_PER_TASK, updates + 1));
        });
  }

  private void measurePoints(int from, int to) {
    Evaluator evaluator = objective.evaluator();
    double[] theta = new double[p];
    double[] gradient = new double[p];
    for (int k = from; k < to; k++) {
      cancellation.check();
      System.arraycopy(parameters, k * p, theta, 0, p);
      losses[k] = evaluator.lossAndGradient(theta, gradient);
      if (k < updates) System.arraycopy(gradient, 0, fullGradients, k * p, p);
    }
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
