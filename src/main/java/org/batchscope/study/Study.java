package org.batchscope.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.data.Datasets;
import org.batchscope.data.LoadProgress;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.EnsembleOrders;
import org.batchscope.sampling.EpochOrders;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.surface.PathPlanes;
import org.batchscope.surface.Plane;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.Outcome;
import org.batchscope.training.PathPoints;
import org.batchscope.training.Trainer;
import org.batchscope.training.Trajectory;

/// Runs scenarios, and keeps what the next one can use again: data, and the full-batch path, which
/// does not depend on how batches are drawn. Thread-safe.
public final class Study {
  private static final int KEPT = 4;
  // at the end of a path, relative to its start
  private static final double FAR_LOSS = 10;
  // of a parameter by an update: a few seconds
  private static final long MOST_MOVES = 500_000_000;
  // each may be large
  private static final int KEPT_SPREADS = 2;
  private static final int KEPT_POINTS = 1;

  /// What a loss surface depends on.
  private record ObjectiveKey(Dataset data, Network network, Loss loss) {}

  /// What a run depends on: the file of its experiment's data may have changed since another one.
  private record PathKey(Experiment experiment, Objective objective) {}

  private record SpreadKey(Experiment experiment, int seeds, Plane plane) {}

  /// What the orders of a spread's samples depend on: not on the batch size.
  private record OrdersKey(int samples, SamplingRule sampling, long seed, int seeds) {}

  /// What the plane of a larger network depends on; planes through ends depend on the batch size.
  private record PlaneKey(PlaneChoice choice, Experiment experiment, Objective objective) {}

  private final LatestValues<DataChoice, Dataset> datasets = new LatestValues<>(KEPT);
  private final LatestValues<ObjectiveKey, Objective> objectives = new LatestValues<>(KEPT);
  private final LatestValues<PathKey, Trajectory> fullBatchPaths = new LatestValues<>(KEPT);
  private final LatestValues<PathKey, Trajectory> pinnedPaths =
      new LatestValues<>(Scenario.MOST_PINS);
  private final LatestValues<Objective, Plane> wholePlanes = new LatestValues<>(KEPT);
  private final LatestValues<PathKey, List<PathPoints>> usualPaths =
      new LatestValues<>(KEPT_POINTS);
  private final LatestValues<PlaneKey, Plane> planes = new LatestValues<>(KEPT);
  private final LatestValues<SpreadKey, Spread> spreads = new LatestValues<>(KEPT_SPREADS);
  private final LatestValues<OrdersKey, EnsembleOrders> orders = new LatestValues<>(KEPT_SPREADS);

  /// The data of a choice, loaded unless it is known.
  ///
  /// @throws InputException if it has a fault
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Dataset data(DataChoice choice, LoadProgress progress) throws InputException {
    return datasets.get(choice, () -> Datasets.load(choice, progress));
  }

  /// The data of a choice, loaded even if they are known: their file may have changed. All that is
  /// run from now on has them.
  ///
  /// @throws InputException if it has a fault
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public Dataset reload(DataChoice choice, LoadProgress progress) throws InputException {
    Dataset loaded = Datasets.load(choice, progress);
    datasets.put(choice, loaded);
    return loaded;
  }

  /// The experiment that the program opens with the first time: two groups, told apart by a sigmoid
  /// neuron.
  public Experiment usualExperiment() throws InputException {
    DataChoice choice = DataCatalog.defaultChoice(BuiltIn.TWO_GROUPS);
    return ExperimentDefaults.suitedTo(choice, data(choice, LoadProgress.unwatched()));
  }

  /// The function that an experiment minimizes.
  ///
  /// @throws InputException if there is none, with the reason
  public Objective objective(Experiment experiment) throws InputException {
    Dataset data = data(experiment.data(), LoadProgress.unwatched());
    return objectives.get(
        new ObjectiveKey(data, experiment.network(), experiment.loss()),
        () -> Objective.of(experiment.network(), experiment.loss(), data));
  }

  /// Trains both paths of an experiment.
  ///
  /// @throws InputException if it makes no sense, with the reason
  /// @throws java.util.concurrent.CancellationException if cancelled
  public Result run(Experiment experiment, Cancellation cancellation) throws InputException {
    return run(Scenario.of(experiment), cancellation);
  }

  /// Trains all paths of a scenario.
  ///
  /// @throws InputException if it makes no sense, with the reason
  /// @throws java.util.concurrent.CancellationException if cancelled
  public Result run(Scenario scenario, Cancellation cancellation) throws InputException {
    Experiment experiment = scenario.experiment();
    Objective objective = objective(experiment);
    Trainer trainer = new Trainer(objective, experiment);
    Trajectory fullBatch =
        fullBatchPaths.get(
            new PathKey(withoutSampling(experiment), objective),
            () -> trainer.fullBatchRun(cancellation));
    Trajectory miniBatch = trainer.miniBatchRun(cancellation);
    Plane plane = plane(scenario, objective, fullBatch, miniBatch, cancellation);
    List<PinnedRun> pinned = new ArrayList<>();
    for (Pin pin : scenario.pins()) pinned.add(pinnedRun(pin, experiment, objective, cancellation));
    Optional<Spread> spread = spread(scenario, trainer, plane, cancellation);
    return new Result(scenario, objective, fullBatch, miniBatch, plane, pinned, spread);
  }

  /// The plane that the map shows. Unless it goes through the end of the mini-batch path it does
  /// not depend on the batch size, so that it rests while another one is tried: it is that of the
  /// paths with the usual batch sizes, of which every plane tells how much variance it holds.
  private Plane plane(
      Scenario scenario,
      Objective objective,
      Trajectory full,
      Trajectory mini,
      Cancellation cancellation)
      throws InputException {
    if (objective.parameterCount() == 2)
      return wholePlanes.get(objective, () -> Plane.whole(objective.parameterNames()));
    Experiment experiment = scenario.experiment();
    Experiment anySize = experiment.withBatchSize(new BatchSize.Full());
    boolean ownEnd = scenario.plane() instanceof PlaneChoice.StartAndEnds;
    return planes.get(
        new PlaneKey(scenario.plane(), ownEnd ? experiment : anySize, objective),
        () -> {
          List<PathPoints> paths =
              usualPaths.get(
                  new PathKey(anySize, objective),
                  () -> usualPaths(anySize, objective, full, cancellation));
          PathPlanes made = new PathPlanes(objective.parameterNames(), full, paths);
          return switch (scenario.plane()) {
            case PlaneChoice.PrincipalComponents() -> made.principalComponents();
            case PlaneChoice.RandomDirections(long seed) -> made.randomDirections(seed);
            case PlaneChoice.Parameters(String first, String second) ->
                made.parameters(first, second);
            case PlaneChoice.StartAndEnds() -> made.startAndEnds(mini);
          };
        });
  }

  /// The full-batch path, and those of the usual batch sizes that do not take too long; but of
  /// paths that led far away from all valleys, which would have the plane to themselves, none but
  /// the full-batch path if nothing else is left.
  private static List<PathPoints> usualPaths(
      Experiment experiment, Objective objective, Trajectory full, Cancellation cancellation) {
    List<PathPoints> paths =
        experiment.optimizer().needsFullBatch()
            ? new ArrayList<>()
            : usualMiniBatchPaths(experiment, objective, full.loss(0), cancellation);
    boolean inSight =
        full.outcome() instanceof Outcome.Completed
            && full.loss(full.updates()) <= FAR_LOSS * full.loss(0);
    if (inSight || paths.isEmpty()) paths.addFirst(PathPoints.of(full));
    return paths;
  }

  private static List<PathPoints> usualMiniBatchPaths(
      Experiment experiment, Objective objective, double startLoss, Cancellation cancellation) {
    List<PathPoints> paths = new ArrayList<>();
    int n = objective.sampleCount();
    EpochOrders orders = new EpochOrders(n, experiment.sampling(), experiment.seed());
    for (BatchSize size : Panels.usualSizes(n)) {
      if (size instanceof BatchSize.Full) continue;
      Experiment sized = experiment.withBatchSize(size);
      BatchSampler sampler = new BatchSampler(orders, size.of(n), experiment.lastBatch());
      long updates = experiment.length().updates(sampler.updatesPerEpoch());
      if (updates * objective.parameterCount() > MOST_MOVES) continue;
      PathPoints.walk(objective, sized, sampler, Math.toIntExact(updates), cancellation)
          .filter(path -> isInSight(path, objective, startLoss))
          .ifPresent(paths::add);
    }
    return paths;
  }

  private static boolean isInSight(PathPoints path, Objective objective, double startLoss) {
    return objective.evaluator().loss(path.point(PathPoints.COUNT - 1)) <= FAR_LOSS * startLoss;
  }

  private Optional<Spread> spread(
      Scenario scenario, Trainer trainer, Plane plane, Cancellation cancellation)
      throws InputException {
    int seeds = scenario.spreadSeeds();
    if (seeds == 0) return Optional.empty();
    Experiment experiment = scenario.experiment();
    return Optional.of(
        spreads.get(
            new SpreadKey(experiment, seeds, plane),
            () -> {
              EnsembleOrders drawn = orders(experiment, trainer, seeds);
              return Spread.of(trainer.ensemble(drawn, plane, cancellation));
            }));
  }

  private EnsembleOrders orders(Experiment experiment, Trainer trainer, int seeds)
      throws InputException {
    int samples = data(experiment.data(), LoadProgress.unwatched()).size();
    return orders.get(
        new OrdersKey(samples, experiment.sampling(), experiment.seed(), seeds),
        () -> trainer.orders(seeds));
  }

  private PinnedRun pinnedRun(
      Pin pin, Experiment beside, Objective objective, Cancellation cancellation)
      throws InputException {
    if (!pin.isOnSurfaceOf(beside)) return new PinnedRun(pin, Optional.empty());
    Experiment experiment = pin.experiment();
    Trajectory path =
        pinnedPaths.get(
            new PathKey(experiment, objective),
            () -> new Trainer(objective, experiment).miniBatchRun(cancellation));
    return new PinnedRun(pin, Optional.of(path));
  }

  /// What the full-batch path depends on: everything but how batches are drawn.
  private static Experiment withoutSampling(Experiment experiment) {
    return experiment
        .withBatchSize(new BatchSize.Full())
        .withSampling(SamplingRule.SEQUENTIAL)
        .withLastBatch(LastBatch.KEEP)
        .withSeed(0);
  }
}
