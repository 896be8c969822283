package org.batchscope.app.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.batchscope.app.UsualStudy;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.data.Datasets;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.Schedule;
import org.batchscope.study.Scenario;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.Experiments;
import org.batchscope.training.LearningRateScaling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentEditorTest {
  private static final Experiment USUAL = UsualStudy.experiment();

  private final UiQueue ui = new UiQueue();
  private final Workspace workspace = new Workspace(UsualStudy.STUDY, UsualStudy.run(USUAL), ui);
  private final ExperimentEditor editor = new ExperimentEditor(workspace);

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aChangeMadeWhileDataIsReadIsKept() throws InterruptedException {
    editor.chooseSource(new DataSource.Included(BuiltIn.LINE));
    Runnable dataIsRead = ui.next();
    workspace.change(experiment -> experiment.withSeed(7));
    workspace.change(experiment -> experiment.withBatchSize(new BatchSize.Samples(33)));
    dataIsRead.run();
    Experiment now = workspace.experiment();
    assertEquals(DataCatalog.defaultChoice(BuiltIn.LINE), now.data());
    assertEquals(7, now.seed());
    assertEquals(new BatchSize.Samples(33), now.batchSize());
  }

  @Test
  void aChangeMadeWhileTheNetworkIsChangedIsKept() throws InterruptedException {
    Network tanh = new Network.Neuron(Activation.TANH);
    editor.chooseNetwork(tanh);
    Runnable change = ui.next();
    workspace.change(experiment -> experiment.withSeed(7));
    change.run();
    assertEquals(tanh, workspace.experiment().network());
    assertEquals(7, workspace.experiment().seed());
  }

  @Test
  void whatDataDoNotChangeIsNotTold() throws InterruptedException {
    Network.Mlp units = new Network.Mlp(List.of(8), Activation.TANH, Output.SIGMOID);
    editor.chooseLayers(units);
    ui.runUntil(() -> workspace.result().experiment().network().equals(units));
    editor.chooseSource(new DataSource.Included(BuiltIn.WAVES));
    ui.runUntil(() -> workspace.result().experiment().loss() == Loss.MSE);
    assertEquals(
        "Changed to suit these data: mse, learning rate 0.1.", workspace.noticeProperty().get());
  }

  @Test
  void rowsThatAreLeftOutAreTold(@TempDir Path folder) throws Exception {
    Path table = Files.writeString(folder.resolve("table.csv"), "a,y\n1,0\n2,\n3,1\n5,0\n");
    DataSource source = new DataSource.CsvFile(table.toString());
    editor.chooseSource(source);
    ui.runUntil(() -> workspace.result().experiment().data().source().equals(source));
    assertTrue(
        workspace
            .noticeProperty()
            .get()
            .startsWith("One row is left out because a value is missing (line 3)."),
        workspace.noticeProperty().get());
  }

  @Test
  void aLossThatANetworkCannotHaveIsChangedAndTheUserTold() throws InterruptedException {
    editor.chooseNetwork(new Network.Neuron(Activation.TANH));
    ui.runNext();
    assertEquals(Loss.MSE, workspace.experiment().loss());
    assertEquals(
        "The loss is now mse, which goes with the tanh neuron. Also changed: learning rate 0.1.",
        workspace.noticeProperty().get());
  }

  @Test
  void theLearningRateStaysWithTheLossWhenTheNetworkChanges() throws InterruptedException {
    workspace.change(experiment -> experiment.withLearningRate(0.5));
    for (Network network :
        List.of(
            new Network.Mlp(List.of(8), Activation.TANH, Output.SIGMOID),
            new Network.Neuron(Activation.SIGMOID))) {
      editor.chooseNetwork(network);
      ui.runUntil(() -> workspace.result().experiment().network().equals(network));
      assertEquals(0.5, workspace.experiment().learningRate());
      assertEquals("", workspace.noticeProperty().get());
    }
  }

  @Test
  void aLossThatLayersDoNotHaveIsChangedAndTheUserTold() throws InterruptedException {
    workspace.change(experiment -> experiment.withLoss(Loss.MSE));
    editor.chooseNetwork(new Network.Mlp(List.of(8), Activation.TANH, Output.SIGMOID));
    ui.runUntil(() -> workspace.experiment().network() instanceof Network.Mlp);
    assertEquals(Loss.LOG_LOSS, workspace.experiment().loss());
    assertEquals(
        "The loss is now log-loss, which goes with the 8 tanh units.",
        workspace.noticeProperty().get());
  }

  @Test
  void aNeuronAfterSoftmaxHasALossOfItsOwn() throws InterruptedException {
    editor.chooseLayers(new Network.Mlp(List.of(3), Activation.TANH, Output.SOFTMAX));
    ui.runUntil(() -> workspace.result().experiment().loss() == Loss.CROSS_ENTROPY);
    Network sigmoid = new Network.Neuron(Activation.SIGMOID);
    editor.chooseNetwork(sigmoid);
    ui.runUntil(() -> workspace.result().experiment().network().equals(sigmoid));
    assertEquals(Loss.LOG_LOSS, workspace.experiment().loss());
  }

  @Test
  void layersForDataThatAreGoneMeanwhileAreNotMade() throws InterruptedException {
    editor.chooseLayers(new Network.Mlp(List.of(3), Activation.TANH, Output.SIGMOID));
    Runnable layers = ui.next();
    Experiment line = Experiments.on(BuiltIn.LINE);
    workspace.change(_ -> line);
    layers.run();
    assertEquals(line, workspace.experiment());
  }

  @Test
  void otherDataAreTrainedOnAsBefore() throws Exception {
    workspace.change(experiment ->
        experiment
            .withOptimizer(new Optimizer.Momentum(0.8))
            .withLearningRate(0.05)
            .withSchedule(new Schedule(new Decay.Constant(), 3))
            .withLearningRateScaling(new LearningRateScaling.Linear(new BatchSize.Full())));
    Experiment before = workspace.experiment();
    editor.chooseSource(new DataSource.Included(BuiltIn.PENGUINS));
    ui.runUntil(() -> !workspace.experiment().data().equals(before.data()));
    Experiment now = workspace.experiment();
    assertEquals(before.optimizer(), now.optimizer());
    assertEquals(before.schedule(), now.schedule());
    assertEquals(before.learningRateScaling(), now.learningRateScaling());
    assertEquals(0.05, now.learningRate());
  }

  @Test
  void aBatchSizeThatDataAreTooFewForComesBackWithMore() throws Exception {
    BatchSize most = new BatchSize.Samples(500);
    workspace.change(experiment -> experiment.withBatchSize(most));
    choose(BuiltIn.IRIS);
    assertEquals(new BatchSize.Samples(10), workspace.experiment().batchSize());
    assertEquals(
        "One neuron is not enough for these data: the network is now 8 tanh units. Also changed: cross-entropy, batch size 10.",
        workspace.noticeProperty().get());
    workspace.change(experiment -> experiment.withSeed(7));
    choose(BuiltIn.LINE);
    assertEquals(most, workspace.experiment().batchSize());
  }

  @Test
  void theBatchSizeOfAScenarioThatIsOpenedStays() throws Exception {
    workspace.change(experiment -> experiment.withBatchSize(new BatchSize.Samples(500)));
    choose(BuiltIn.IRIS);
    workspace.open(_ -> Scenario.of(USUAL));
    ui.runUntil(() -> workspace.experiment().equals(USUAL));
    choose(BuiltIn.LINE);
    assertEquals(USUAL.batchSize(), workspace.experiment().batchSize());
  }

  @Test
  void theFeaturesOfAScenarioThatIsOpenedAreAllThereAre() throws Exception {
    DataChoice two = DataCatalog.defaultChoice(BuiltIn.BREAST_CANCER);
    DataChoice one = two.withFeatures(two.features().subList(0, 1));
    editor.chooseData(two, Datasets.load(two));
    ui.runUntil(() -> workspace.experiment().data().equals(two));
    Experiment opened = ExperimentDefaults.suitedTo(one, Datasets.load(one));
    workspace.open(_ -> Scenario.of(opened));
    ui.runUntil(() -> workspace.result().experiment().equals(opened));
    editor.chooseNetwork(new Network.Mlp(List.of(4), Activation.TANH, Output.SIGMOID));
    ui.runUntil(() -> workspace.experiment().network() instanceof Network.Mlp);
    assertEquals(one, workspace.experiment().data());
  }

  private void choose(BuiltIn data) throws Exception {
    editor.chooseSource(new DataSource.Included(data));
    DataChoice choice = DataCatalog.defaultChoice(data);
    ui.runUntil(() -> workspace.experiment().data().equals(choice));
  }

  @Test
  void anotherLossHasAUsualLearningRateOfTheOptimizer() throws Exception {
    workspace.change(
        experiment -> experiment.withOptimizer(new Optimizer.Momentum(0.8)).withLearningRate(0.05));
    editor.chooseSource(new DataSource.Included(BuiltIn.LINE));
    ui.runUntil(() -> workspace.experiment().loss() == Loss.MSE);
    assertEquals(new Optimizer.Momentum(0.8), workspace.experiment().optimizer());
    assertEquals(0.1, workspace.experiment().learningRate());
  }

  @Test
  void dataThatNeedLayersHaveThemAndTheUserIsTold() throws Exception {
    editor.chooseSource(new DataSource.Included(BuiltIn.IRIS));
    ui.runUntil(() -> workspace.experiment().network() instanceof Network.Mlp);
    assertEquals(
        "One neuron is not enough for these data: the network is now 8 tanh units. Also changed: cross-entropy.",
        workspace.noticeProperty().get());
  }

  @Test
  void featuresThatANetworkDidNotTakeComeBackWithOneThatDoes() throws Exception {
    List<String> names = List.of("mean_area", "mean_texture", "mean_radius");
    DataChoice three = DataCatalog.defaultChoice(BuiltIn.BREAST_CANCER).withFeatures(names);
    editor.chooseData(three, Datasets.load(three));
    ui.runUntil(() -> workspace.experiment().data().equals(three));
    editor.chooseNetwork(new Network.Chain());
    ui.runUntil(() -> workspace.experiment().network() instanceof Network.Chain);
    assertEquals(names.subList(0, 1), workspace.experiment().data().features());
    editor.chooseNetwork(new Network.Neuron(Activation.SIGMOID));
    ui.runUntil(() -> workspace.experiment().network() instanceof Network.Neuron);
    assertEquals(names.subList(0, 2), workspace.experiment().data().features());
    editor.chooseNetwork(new Network.Mlp(List.of(4), Activation.TANH, Output.SIGMOID));
    ui.runUntil(() -> workspace.experiment().network() instanceof Network.Mlp);
    assertEquals(three, workspace.experiment().data());
    assertEquals(3 * 4 + 4 + 4 + 1, workspace.experiment().start().size());
  }

  @Test
  void aNeuronTakesTheFirstTwoFeaturesAndTheUserIsTold() throws Exception {
    DataChoice iris =
        DataCatalog.defaultChoice(BuiltIn.BREAST_CANCER)
            .withFeatures(List.of("mean_area", "mean_texture", "mean_radius"));
    editor.chooseData(iris, Datasets.load(iris));
    ui.runUntil(() -> workspace.experiment().network() instanceof Network.Mlp);
    editor.chooseNetwork(new Network.Neuron(Activation.SIGMOID));
    ui.runUntil(() -> workspace.experiment().network() instanceof Network.Neuron);
    assertEquals(List.of("mean_area", "mean_texture"), workspace.experiment().data().features());
    assertEquals(
        "The neuron takes two features: it is trained on mean_area and mean_texture.",
        workspace.noticeProperty().get());
  }

  @Test
  void otherDataTellWhatTheyBring() throws InterruptedException {
    editor.chooseSource(new DataSource.Included(BuiltIn.WAVES));
    ui.runUntil(() -> workspace.experiment().loss() == Loss.MSE);
    assertEquals(
        "Changed to suit these data: linear neuron, mse, learning rate 0.1.",
        workspace.noticeProperty().get());
  }

  @Test
  void layersTakeALossThatTheyCanHaveAndTheUserIsTold() throws InterruptedException {
    editor.chooseLayers(new Network.Mlp(List.of(4), Activation.RELU, Output.LINEAR));
    ui.runNext();
    assertEquals(Loss.MSE, workspace.experiment().loss());
    assertEquals(0.1, workspace.experiment().learningRate());
    assertEquals(17, workspace.experiment().start().size());
    assertEquals(
        "The loss is now mse, which goes with the output linear. Also changed: learning rate 0.1.",
        workspace.noticeProperty().get());
  }

  @Test
  void layersKeepALossThatTheyCanHave() throws InterruptedException {
    workspace.change(experiment -> experiment.withLearningRate(0.25));
    editor.chooseLayers(new Network.Mlp(List.of(4), Activation.TANH, Output.SIGMOID));
    ui.runUntil(() -> workspace.experiment().network() instanceof Network.Mlp);
    assertEquals(Loss.LOG_LOSS, workspace.experiment().loss());
    assertEquals(0.25, workspace.experiment().learningRate());
    assertEquals("", workspace.noticeProperty().get());
  }
}
