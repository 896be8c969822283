package org.batchscope.app.workspace;

import java.util.List;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.data.Dataset;
import org.batchscope.data.LoadProgress;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.LossRules;
import org.batchscope.network.Network;
import org.batchscope.text.Messages;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;

/// The larger changes of an experiment, which take other parts of it along so that it still makes
/// sense. Whatever is changed besides what was asked for, the user is told.
public final class ExperimentEditor {
  private static final Network SIGMOID = new Network.Neuron(Activation.SIGMOID);

  private final Workspace workspace;
  // what the user chose last, even if the data since then had too few samples for it
  private BatchSize wishedBatchSize;
  private long startSeed = 1;

  /// Changes the experiment of `workspace`.
  public ExperimentEditor(Workspace workspace) {
    this.workspace = workspace;
    wishedBatchSize = workspace.experiment().batchSize();
    workspace
        .experimentProperty()
        .addListener((_, before, now) -> {
          if (before.data().equals(now.data())) wishedBatchSize = now.batchSize();
        });
  }

  /// Trains on another source, with its usual columns.
  public void chooseSource(DataSource source) {
    workspace.prepare(study -> {
      DataChoice choice = DataCatalog.defaultChoice(source);
      Dataset data = study.data(choice, LoadProgress.unwatched());
      return now -> trainedOn(data, choice, now);
    });
  }

  /// Trains on data that has been loaded.
  public void chooseData(DataChoice choice, Dataset data) {
    workspace.prepare(_ -> now -> trainedOn(data, choice, now));
  }

  /// Changes to another network, and to a loss and data that it can have.
  public void chooseNetwork(Network network) {
    workspace.prepare(study -> {
      Dataset data = study.data(workspace.experiment().data(), LoadProgress.unwatched());
      return now -> withNetwork(network, data, now);
    });
  }

  /// Changes to a multi-layer perceptron just as it is. The loss stays if its output can have it,
  /// and the initial parameters do if they mean the same.
  public void chooseLayers(Network.Mlp mlp) {
    workspace.prepare(study -> {
      Dataset data = study.data(workspace.experiment().data(), LoadProgress.unwatched());
      return now -> withLayers(mlp, data, now);
    });
  }

  /// Other initial parameters for a multi-layer perceptron, by the next random numbers.
  public void drawStart() {
    workspace.prepare(study -> {
      Dataset data = study.data(workspace.experiment().data(), LoadProgress.unwatched());
      long seed = ++startSeed;
      return now ->
          new Workspace.Changed(
              now.network() instanceof Network.Mlp mlp
                  ? now.withStart(ExperimentDefaults.drawnStart(mlp, data, seed))
                  : now,
              "");
    });
  }

  /// Changes to another loss, if network and data can have it.
  public void chooseLoss(Loss loss) {
    workspace.change(experiment -> experiment.withLoss(loss));
  }

  /// The next seed: other batches, everything else the same.
  public void newSeed() {
    workspace.change(experiment -> experiment.withSeed(experiment.seed() + 1));
  }

  /// What suits the data; how it is sampled and how long stays as it was.
  private Workspace.Changed trainedOn(Dataset data, DataChoice choice, Experiment now) {
    Experiment usual = ExperimentDefaults.suitedTo(choice, data);
    Experiment suited =
        (now.network() instanceof Network.Mlp mlp ? layered(mlp, data, usual) : usual)
            .withSampling(now.sampling())
            .withLastBatch(now.lastBatch())
            .withLength(now.length())
            .withSeed(now.seed());
    boolean fits = wishedBatchSize.of(data.size()) <= data.size();
    return new Workspace.Changed(fits ? suited.withBatchSize(wishedBatchSize) : suited, "");
  }

  /// With a multi-layer perceptron whose output and loss suit the data.
  private static Experiment layered(Network.Mlp mlp, Dataset data, Experiment experiment) {
    Network.Mlp fitting = mlp.with(ExperimentDefaults.outputFor(data));
    Loss loss = ExperimentDefaults.lossOf(fitting, data);
    return experiment
        .withNetwork(fitting)
        .withLoss(loss)
        .withLearningRate(ExperimentDefaults.learningRateOf(loss, experiment.optimizer()))
        .withStart(ExperimentDefaults.startOf(fitting, data));
  }

  private static Workspace.Changed withLayers(Network.Mlp mlp, Dataset data, Experiment now) {
    List<Double> drawn = ExperimentDefaults.startOf(mlp, data);
    boolean sameParameters =
        now.network() instanceof Network.Mlp before
            && before.hidden().equals(mlp.hidden())
            && now.start().size() == drawn.size();
    Experiment changed = now.withNetwork(mlp).withStart(sameParameters ? now.start() : drawn);
    if (LossRules.allow(mlp, now.loss(), data)) return new Workspace.Changed(changed, "");
    Loss loss = ExperimentDefaults.lossOf(mlp, data);
    return new Workspace.Changed(
        changed
            .withLoss(loss)
            .withLearningRate(ExperimentDefaults.learningRateOf(loss, now.optimizer())),
        Messages.message(
            "window.notice.loss-follows",
            Messages.message("loss." + loss.id()),
            Messages.message("output." + mlp.output().id())));
  }

  private static Workspace.Changed withNetwork(Network network, Dataset data, Experiment now) {
    if (network instanceof Network.Mlp mlp)
      return new Workspace.Changed(layered(mlp, data, now), "");
    boolean sameKind = now.network().getClass() == network.getClass();
    List<Double> start = sameKind ? now.start() : ExperimentDefaults.startOf(network, data);
    Experiment changed = now.withNetwork(network).withStart(start);
    String notice = "";
    if (now.loss() != Loss.MSE && !network.equals(SIGMOID)) {
      changed =
          changed
              .withLoss(Loss.MSE)
              .withLearningRate(ExperimentDefaults.learningRateOf(Loss.MSE, now.optimizer()));
      notice = Messages.message("window.notice.loss-changed");
    }
    DataChoice choice = now.data();
    int most = network.maxFeatureCount();
    if (choice.features().size() > most) {
      List<String> kept = choice.features().subList(0, most);
      changed = changed.withData(choice.withFeatures(kept));
      notice =
          kept.size() == 1
              ? Messages.message("window.notice.one-feature", kept.getFirst())
              : Messages.message("window.notice.two-features", kept.getFirst(), kept.getLast());
    } else if (choice.source() instanceof DataSource.Included(var set)
        && network instanceof Network.Neuron
        && choice.features().size() < DataCatalog.defaultChoice(set).features().size()) {
      changed = changed.withData(DataCatalog.defaultChoice(set));
    }
    return new Workspace.Changed(changed, notice);
  }
}
