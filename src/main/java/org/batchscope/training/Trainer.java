package org.batchscope.training;

import org.batchscope.network.Objective;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.EpochOrders;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;

/// Trains an experiment's network, by mini-batches and by the full batch.
public final class Trainer {
  /// A run is stopped once its loss is this many times the start's (or times 1, if the start's was
  /// below 1).
  public static final double DIVERGENCE_FACTOR = 1e6;

  /// The longest run whose history is kept.
  public static final int MAX_UPDATES = 5_000_000;

  private final Objective objective;
  private final Experiment experiment;
  private final BatchSampler miniBatches;

  /// @throws InputException if the experiment does not fit its data, with the reason
  public Trainer(Objective objective, Experiment experiment) throws InputException {
    int n = objective.sampleCount();
    int batchSize = experiment.batchSize().of(n);
    if (batchSize > n) throw new InputException("training.fault.batch-size", batchSize, n);
    EpochOrders orders = new EpochOrders(n, experiment.sampling(), experiment.seed());
    this.objective = objective;
    this.experiment = experiment;
    this.miniBatches = new BatchSampler(orders, batchSize, experiment.lastBatch());
    long updates = experiment.length().updates(miniBatches.updatesPerEpoch());
    if (updates > MAX_UPDATES)
      throw new InputException("training.fault.length", updates, MAX_UPDATES);
    double[] start = experiment.start().stream().mapToDouble(Double::doubleValue).toArray();
    if (!Double.isFinite(objective.evaluator().loss(start)))
      throw new InputException("training.fault.start");
  }

  /// The run whose batches have the experiment's batch size.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  public Trajectory miniBatchRun(Cancellation cancellation) {
    return new Run(objective, experiment, miniBatches, cancellation).trajectory();
  }

  /// The run whose every batch is all samples, in the order of the data set.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  public Trajectory fullBatchRun(Cancellation cancellation) {
    int n = objective.sampleCount();
    long noSeed = 0;
    EpochOrders orders = new EpochOrders(n, SamplingRule.SEQUENTIAL, noSeed);
    BatchSampler everything = new BatchSampler(orders, n, LastBatch.KEEP);
    return new Run(objective, experiment, everything, cancellation).trajectory();
  }
}
