package org.batchscope.training;

import java.util.Optional;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.EnsembleOrders;
import org.batchscope.sampling.EpochOrders;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;

/// Trains an experiment's network, by mini-batches and by the full batch.
public final class Trainer {
  /// A run is stopped once its loss is this many times the start's (or times 1, if the start's was
  /// below 1).
  public static final double DIVERGENCE_FACTOR = 1e6;

  /// The most updates whose history is kept, of one run or of all runs of an ensemble, with two
  /// parameters; with more, as many as take no more memory.
  public static final int MAX_UPDATES = 5_000_000;

  private final Objective objective;
  private final Experiment experiment;
  private final BatchSampler miniBatches;
  private final double startLoss;

  /// @throws InputException if the experiment does not fit its data, with the reason
  public Trainer(Objective objective, Experiment experiment) throws InputException {
    int n = objective.sampleCount();
    int batchSize = experiment.batchSize().of(n);
    if (batchSize > n) throw new InputException("training.fault.batch-size", batchSize, n);
    if (batchSize < n && experiment.optimizer().needsFullBatch())
      throw new InputException("training.fault.rprop", batchSize, n);
    EpochOrders orders = new EpochOrders(n, experiment.sampling(), experiment.seed());
    this.objective = objective;
    this.experiment = experiment;
    this.miniBatches = new BatchSampler(orders, batchSize, experiment.lastBatch());
    long updates = experiment.length().updates(miniBatches.updatesPerEpoch());
    long most = mostUpdates(objective.parameterCount());
    if (updates > most)
      throw tooLong(experiment.length(), updates, most, miniBatches.updatesPerEpoch());
    if (experiment.start().size() != objective.parameterCount())
      throw new InputException(
          "training.fault.start-size", experiment.start().size(), objective.parameterCount());
    startLoss = objective.evaluator().loss(experiment.startingPoint());
    if (!Double.isFinite(startLoss)) throw new InputException("training.fault.start");
  }

  private static InputException tooLong(
      RunLength length, long updates, long most, int updatesPerEpoch) {
    return switch (length) {
      case RunLength.Updates _ -> new InputException("training.fault.length", updates, most);
      case RunLength.Epochs(int epochs) ->
          new InputException(
              "training.fault.length.epochs", epochs, updates, most, most / updatesPerEpoch);
    };
  }

  /// The run whose batches have the experiment's batch size.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  public Trajectory miniBatchRun(Cancellation cancellation) {
    return miniBatchRun(experiment.seed(), cancellation);
  }

  /// The same with another seed than the experiment's.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  public Trajectory miniBatchRun(long seed, Cancellation cancellation) {
    return new Run(objective, experiment, miniBatches.withSeed(seed), cancellation).trajectory();
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

  /// The orders of the samples for an ensemble of `seeds` seeds: that of the experiment and those
  /// that follow it. Experiments that differ in nothing but the batch size have the same.
  ///
  /// @param seeds at least 1
  public EnsembleOrders orders(int seeds) {
    return EnsembleOrders.ofSeeds(miniBatches.orders(), seeds);
  }

  /// Mini-batch runs whose samples come in given orders, which can be kept for other batch sizes.
  ///
  /// @throws InputException if they were too many updates
  /// @throws java.util.concurrent.CancellationException if cancelled
  public Ensemble ensemble(EnsembleOrders orders, Recording recording, Cancellation cancellation)
      throws InputException {
    return ensemble(orders, recording, Optional.empty(), cancellation);
  }

  /// The same runs, of which nothing is kept but their paths as they are seen: what are called
  /// parameters of the paths are the dimensions of `projection`.
  ///
  /// @throws InputException if they were too many updates
  /// @throws java.util.concurrent.CancellationException if cancelled
  public Ensemble ensemble(EnsembleOrders orders, Projection projection, Cancellation cancellation)
      throws InputException {
    return ensemble(orders, Recording.PARAMETERS, Optional.of(projection), cancellation);
  }

  private Ensemble ensemble(
      EnsembleOrders orders,
      Recording recording,
      Optional<Projection> projection,
      Cancellation cancellation)
      throws InputException {
    if (orders.sampleCount() != objective.sampleCount())
      throw new IllegalArgumentException("orders of " + orders.sampleCount() + " samples");
    long updates = experiment.length().updates(miniBatches.updatesPerEpoch());
    int runs = orders.members();
    long most =
        mostUpdates(projection.map(Projection::dimensions).orElse(objective.parameterCount()));
    if (runs * updates > most)
      throw new InputException("training.fault.ensemble", runs, updates, most);
    EnsembleRun run =
        new EnsembleRun(
            objective,
            experiment,
            miniBatches,
            recording,
            projection,
            divergenceBound(startLoss),
            cancellation);
    return new Ensemble(experiment.seed(), run.members(orders));
  }

  private static long mostUpdates(int parameterCount) {
    return MAX_UPDATES * 2L / parameterCount;
  }

  /// The greatest loss of a run that has not diverged.
  ///
  /// @param startLoss loss over all samples at its start
  public static double divergenceBound(double startLoss) {
    return DIVERGENCE_FACTOR * Math.max(1, startLoss);
  }
}
