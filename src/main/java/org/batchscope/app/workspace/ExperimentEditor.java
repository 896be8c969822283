package org.batchscope.app.workspace;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.data.Dataset;
import org.batchscope.data.LoadProgress;
import org.batchscope.figure.text.SettingNames;
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

  private static final Function<Experiment, String> NETWORK = SettingNames::network;
  private static final Function<Experiment, String> LOSS = each -> SettingNames.of(each.loss());
  private static final Function<Experiment, String> LEARNING_RATE =
      each -> Messages.message("window.notice.rate", each.learningRate());
  private static final Function<Experiment, String> BATCH_SIZE =
      each -> batchSize(each.batchSize());

  private final Workspace workspace;
  // what was chosen last, even if the data since then had too few samples for it
  private BatchSize wishedBatchSize;
  // what was chosen last, even if the network since then takes fewer features
  private DataChoice wishedData;
  // made here last, with what other data or another network takes along, which is nobody's wish
  private Experiment suited;
  private long startSeed = 1;

  /// Changes the experiment of `workspace`.
  public ExperimentEditor(Workspace workspace) {
    this.workspace = workspace;
    wishedBatchSize = workspace.experiment().batchSize();
    wishedData = workspace.experiment().data();
    suited = workspace.experiment();
    workspace
        .experimentProperty()
        .addListener((_, before, now) -> {
          if (now != suited) wish(before, now);
        });
  }

  /// Remembers a batch size that was chosen, and all of a scenario that was opened.
  private void wish(Experiment before, Experiment now) {
    boolean sameData = now.data().equals(before.data());
    if (!sameData) wishedData = now.data();
    if (!sameData || !now.batchSize().equals(before.batchSize())) wishedBatchSize = now.batchSize();
  }

  /// Trains on another source, with its usual columns.
  public void chooseSource(DataSource source) {
    workspace.prepare(study -> {
      DataChoice choice = DataCatalog.defaultChoice(source);
      Dataset data = study.data(choice, LoadProgress.unwatched());
      return now -> suited(trainedOn(data, choice, now));
    });
  }

  /// Trains on data that has been loaded.
  public void chooseData(DataChoice choice, Dataset data) {
    workspace.prepare(_ -> now -> suited(trainedOn(data, choice, now)));
  }

  /// Changes to another network, to a loss that it can have, and to as many of the features that
  /// were chosen as it takes.
  public void chooseNetwork(Network network) {
    DataChoice choice = firstOfWished(network.maxFeatureCount());
    workspace.prepare(study -> {
      Dataset data = study.data(choice, LoadProgress.unwatched());
      return now -> suited(withNetwork(network, choice, data, now));
    });
  }

  private Preparation.Changed suited(Preparation.Changed change) {
    suited = change.experiment();
    return change;
  }

  private DataChoice firstOfWished(int most) {
    List<String> features = wishedData.features();
    return wishedData.withFeatures(features.subList(0, Math.min(most, features.size())));
  }

  /// Changes to a multi-layer perceptron just as it is. The loss stays if its output can have it,
  /// and the initial parameters do if they mean the same.
  public void chooseLayers(Network.Mlp mlp) {
    DataChoice choice = workspace.experiment().data();
    workspace.prepare(study -> {
      Dataset data = study.data(choice, LoadProgress.unwatched());
      return now -> now.data().equals(choice) ? withLayers(mlp, data, now) : unchanged(now);
    });
  }

  /// Other initial parameters for a multi-layer perceptron, by the next random numbers.
  public void drawStart() {
    DataChoice choice = workspace.experiment().data();
    long seed = ++startSeed;
    workspace.prepare(study -> {
      Dataset data = study.data(choice, LoadProgress.unwatched());
      return now ->
          now.network() instanceof Network.Mlp mlp && now.data().equals(choice)
              ? new Preparation.Changed(
                  now.withStart(ExperimentDefaults.drawnStart(mlp, data, seed)), "")
              : unchanged(now);
    });
  }

  /// Where other data came meanwhile, which the change was not made for.
  private static Preparation.Changed unchanged(Experiment now) {
    return new Preparation.Changed(now, "");
  }

  /// Changes to another loss, if network and data can have it.
  public void chooseLoss(Loss loss) {
    workspace.change(experiment -> experiment.withLoss(loss));
  }

  /// The next seed: other batches, everything else the same.
  public void newSeed() {
    workspace.change(experiment -> experiment.withSeed(experiment.seed() + 1));
  }

  /// A network and a loss that suit the data; how it is trained stays as it was.
  private Preparation.Changed trainedOn(Dataset data, DataChoice choice, Experiment now) {
    wishedData = choice;
    Experiment usual = ExperimentDefaults.suitedTo(choice, data).withOptimizer(now.optimizer());
    Experiment suited =
        now.network() instanceof Network.Mlp mlp ? layered(mlp, data, usual) : usual;
    boolean sameLoss = suited.loss() == now.loss();
    boolean fits = wishedBatchSize.of(data.size()) <= data.size();
    Experiment trained =
        suited
            .withLearningRate(
                sameLoss
                    ? now.learningRate()
                    : ExperimentDefaults.learningRateOf(suited.loss(), now.optimizer()))
            .withSchedule(now.schedule())
            .withLearningRateScaling(now.learningRateScaling())
            .withBatchSize(fits ? wishedBatchSize : usual.batchSize())
            .withSampling(now.sampling())
            .withLastBatch(now.lastBatch())
            .withLength(now.length())
            .withSeed(now.seed());
    String notices =
        Stream.of(data.incompleteRows().note().orElse(""), changeFor(trained, now))
            .filter(notice -> !notice.isEmpty())
            .collect(Collectors.joining(" "));
    return new Preparation.Changed(trained, notices);
  }

  /// What has changed besides the data; empty if nothing.
  private static String changeFor(Experiment trained, Experiment now) {
    boolean hadLayers = now.network() instanceof Network.Mlp;
    if (trained.network() instanceof Network.Mlp && !hadLayers)
      return withOthers(
          Messages.message("window.notice.layers", SettingNames.of(trained.network())),
          changes(trained, now, List.of(LOSS, LEARNING_RATE, BATCH_SIZE)));
    String changes = changes(trained, now, List.of(NETWORK, LOSS, LEARNING_RATE, BATCH_SIZE));
    return changes.isEmpty() ? "" : Messages.message("window.notice.suited", changes);
  }

  /// Settings that are not what they were, with commas between them.
  private static String changes(
      Experiment changed, Experiment before, List<Function<Experiment, String>> settings) {
    return settings.stream()
        .filter(setting -> !setting.apply(changed).equals(setting.apply(before)))
        .map(setting -> setting.apply(changed))
        .collect(Collectors.joining(", "));
  }

  private static String batchSize(BatchSize batchSize) {
    return switch (batchSize) {
      case BatchSize.Full() -> Messages.message("window.notice.full-batch");
      case BatchSize.Samples(int samples) -> Messages.message("window.notice.batch-size", samples);
    };
  }

  private static String withOthers(String notice, String changes) {
    return changes.isEmpty() ? notice : Messages.message("window.notice.others", notice, changes);
  }

  /// With a multi-layer perceptron whose output and loss suit the data. The learning rate stays if
  /// the loss does.
  private static Experiment layered(Network.Mlp mlp, Dataset data, Experiment experiment) {
    Network.Mlp fitting = mlp.with(ExperimentDefaults.outputFor(data));
    Loss loss = ExperimentDefaults.lossOf(fitting, data);
    double learningRate =
        loss == experiment.loss()
            ? experiment.learningRate()
            : ExperimentDefaults.learningRateOf(loss, experiment.optimizer());
    return experiment
        .withNetwork(fitting)
        .withLoss(loss)
        .withLearningRate(learningRate)
        .withStart(ExperimentDefaults.startOf(fitting, data));
  }

  private static Preparation.Changed withLayers(Network.Mlp mlp, Dataset data, Experiment now) {
    List<Double> drawn = ExperimentDefaults.startOf(mlp, data);
    boolean sameParameters =
        now.network() instanceof Network.Mlp before
            && before.hidden().equals(mlp.hidden())
            && now.start().size() == drawn.size();
    Experiment changed = now.withNetwork(mlp).withStart(sameParameters ? now.start() : drawn);
    if (LossRules.allow(mlp, now.loss(), data)) return new Preparation.Changed(changed, "");
    Loss loss = ExperimentDefaults.lossOf(mlp, data);
    Experiment suited =
        changed
            .withLoss(loss)
            .withLearningRate(ExperimentDefaults.learningRateOf(loss, now.optimizer()));
    String notice =
        Messages.message(
            "window.notice.loss-follows",
            Messages.message("loss." + loss.id()),
            Messages.message("output." + mlp.output().id()));
    return new Preparation.Changed(
        suited, withOthers(notice, changes(suited, now, List.of(LEARNING_RATE))));
  }

  private static Preparation.Changed withNetwork(
      Network network, DataChoice choice, Dataset data, Experiment now) {
    if (network instanceof Network.Mlp mlp) {
      Experiment changed = layered(mlp, data, now.withData(choice));
      return new Preparation.Changed(
          changed, changed.loss() == now.loss() ? "" : lossThatSuits(changed, now));
    }
    boolean sameKind = now.network().getClass() == network.getClass();
    List<Double> start = sameKind ? now.start() : ExperimentDefaults.startOf(network, data);
    Experiment changed = now.withNetwork(network).withStart(start).withData(choice);
    String notice = "";
    if (!LossRules.allow(network, now.loss(), data)) {
      Loss loss = ExperimentDefaults.lossOf(network, data);
      changed =
          changed
              .withLoss(loss)
              .withLearningRate(ExperimentDefaults.learningRateOf(loss, now.optimizer()));
      notice = lossThatSuits(changed, now);
    }
    List<String> kept = choice.features();
    if (kept.size() < now.data().features().size())
      notice =
          kept.size() == 1
              ? Messages.message("window.notice.one-feature", kept.getFirst())
              : Messages.message("window.notice.two-features", kept.getFirst(), kept.getLast());
    return new Preparation.Changed(changed, notice);
  }

  private static String lossThatSuits(Experiment changed, Experiment now) {
    String notice =
        Messages.message(
            "window.notice.loss-suits",
            Messages.message("loss." + changed.loss().id()),
            SettingNames.network(changed));
    return withOthers(notice, changes(changed, now, List.of(LEARNING_RATE)));
  }
}
