package org.batchscope.study;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.batchscope.network.Evaluator;
import org.batchscope.optimizer.UpdateRule;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.surface.Plane;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Outcome;
import org.batchscope.training.SummationOrder;
import org.batchscope.training.Trajectory;

/// The gradients of the batches of one epoch as they are seen on the map's plane: rows of two in
/// the order of the batches.
final class EpochGradients {
  // how many samples are worth a look at whether the gradients are still wanted
  private static final int SAMPLES_PER_CHECK = 10_000;

  private final Trajectory run;
  private final Experiment experiment;
  private final Evaluator evaluator;
  private final Cancellation cancellation;
  private final BatchSampler sampler;
  private final int first;
  private final Plane plane;
  private final int[] order;

  /// @param epoch from 0, one that the mini-batch run of `result` has begun
  EpochGradients(Result result, int epoch, Cancellation cancellation) {
    run = result.miniBatch();
    experiment = result.experiment();
    evaluator = result.objective().evaluator();
    this.cancellation = cancellation;
    sampler = run.sampler();
    plane = result.plane();
    first = epoch * sampler.updatesPerEpoch();
    order = new int[result.objective().sampleCount()];
    sampler.orders().fill(epoch, order);
    SummationOrder summation =
        new SummationOrder(result.objective(), sampler.orders().rule().drawsEachOnce());
    for (int k = 0; k < sampler.updatesPerEpoch(); k++) summation.arrange(order, sampler.batch(k));
  }

  /// Bₖ, the number of samples of every batch.
  int[] counts() {
    return IntStream.range(0, sampler.updatesPerEpoch())
        .map(k -> sampler.batch(k).count())
        .toArray();
  }

  /// Number of different samples in all batches.
  int samplesUsed() {
    int used = sampler.batch(sampler.updatesPerEpoch() - 1).to();
    return (int) Arrays.stream(order, 0, used).distinct().count();
  }

  /// Number of batches of this epoch with which the run made an update.
  int trained() {
    return Math.min(sampler.updatesPerEpoch(), run.updates() - first);
  }

  /// All gradients at one point.
  ///
  /// @param theta the parameters. Not modified.
  double[] at(double[] theta) {
    double[] gradients = new double[2 * sampler.updatesPerEpoch()];
    double[] gradient = new double[theta.length];
    for (int k = 0; k < sampler.updatesPerEpoch(); k++) {
      compute(k, theta, gradient);
      put(gradient, gradients, k);
    }
    return gradients;
  }

  /// Every gradient where training has it. Where the run breaks off within the epoch, training goes
  /// on to its end, unless it diverges: then there are fewer rows.
  double[] inTraining() {
    double[] gradients = new double[2 * sampler.updatesPerEpoch()];
    int k = trained();
    for (int i = 0; i < k; i++) put(run.batchGradientAt(first + i), gradients, i);
    boolean goesOn = run.outcome() instanceof Outcome.Completed && k < sampler.updatesPerEpoch();
    if (!goesOn) return Arrays.copyOf(gradients, 2 * k);
    double[] gradient = new double[run.parameterCount()];
    double[] theta = experiment.startingPoint();
    UpdateRule rule = optimizerAtEnd(theta);
    for (; k < sampler.updatesPerEpoch(); k++) {
      compute(k, theta, gradient);
      rule.step(theta, gradient, run.learningRates().at(first + k));
      if (!Arrays.stream(theta).allMatch(Double::isFinite)) return Arrays.copyOf(gradients, 2 * k);
      put(gradient, gradients, k);
    }
    return gradients;
  }

  /// A gradient as it is seen on the map, as a row.
  private void put(double[] gradient, double[] rows, int row) {
    rows[2 * row] = plane.along(gradient);
    rows[2 * row + 1] = plane.across(gradient);
  }

  /// The optimizer as it is after the run, with all that it remembers, by repeating its steps with
  /// the gradients that are known.
  ///
  /// @param theta the start of the run. Overwritten by its end.
  private UpdateRule optimizerAtEnd(double[] theta) {
    UpdateRule rule = experiment.optimizer().rule(run.parameterCount());
    for (int k = 0; k < run.updates(); k++) {
      rule.step(theta, run.batchGradientAt(k), run.learningRates().at(k));
    }
    return rule;
  }

  private void compute(int k, double[] theta, double[] gradient) {
    Batch batch = sampler.batch(k);
    // batches may be single samples, which are computed sooner than the question is asked
    if (batch.from() % SAMPLES_PER_CHECK < batch.count()) cancellation.check();
    if (sampler.isFullBatch()) evaluator.lossAndGradient(theta, gradient);
    else evaluator.batchGradient(theta, order, batch.from(), batch.to(), gradient);
  }
}
