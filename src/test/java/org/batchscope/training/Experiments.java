package org.batchscope.training;

import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.Datasets;
import org.batchscope.data.Sets;
import org.batchscope.network.Network;
import org.batchscope.objective.Objective;
import org.batchscope.text.InputException;

/// Experiments for tests, and their runs.
public final class Experiments {
  private Experiments() {}

  /// What is suggested for a built-in set.
  public static Experiment on(BuiltIn set) {
    return ExperimentDefaults.suitedTo(DataCatalog.defaultChoice(set), Sets.builtIn(set));
  }

  /// An experiment with layers instead of its network, and their usual start.
  public static Experiment withLayers(Experiment experiment, Network.Mlp mlp)
      throws InputException {
    return experiment
        .withNetwork(mlp)
        .withStart(ExperimentDefaults.startOf(mlp, Datasets.load(experiment.data())));
  }

  static Objective objective(Experiment experiment) throws InputException {
    return Objective.of(experiment.network(), experiment.loss(), Datasets.load(experiment.data()));
  }

  static Trainer trainer(Experiment experiment) throws InputException {
    return new Trainer(objective(experiment), experiment);
  }

  public static Trajectory miniBatchRun(Experiment experiment) throws InputException {
    return trainer(experiment).miniBatchRun(Cancellation.NEVER);
  }

  public static Trajectory fullBatchRun(Experiment experiment) throws InputException {
    return trainer(experiment).fullBatchRun(Cancellation.NEVER);
  }
}
