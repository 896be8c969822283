package org.batchscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.data.Datasets;
import org.batchscope.export.ScenarioFile;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExperimentOptionsTest {
  @TempDir private Path folder;

  @Test
  void withoutOptionsTheExperimentIsTheUsualOne() throws InputException {
    assertEquals(usual(BuiltIn.TWO_GROUPS), experiment());
  }

  @Test
  void everySetHasItsUsualExperiment() throws InputException {
    for (BuiltIn set : BuiltIn.values())
      assertEquals(usual(set), experiment("--data", set.id()), set.id());
  }

  @Test
  void everyOptionIsHeard() throws InputException {
    Experiment expected =
        new Experiment(
            new DataChoice(
                new DataSource.Included(BuiltIn.PENGUINS),
                List.of("body_mass_g", "bill_length_mm"),
                "species",
                false),
            new Network.Neuron(Activation.TANH),
            Loss.MSE,
            new Optimizer.Momentum(0.5),
            1e-3,
            new Schedule(new Decay.Step(0.25, new Period(2, Period.Unit.EPOCHS)), 4),
            new LearningRateScaling.Linear(new BatchSize.Samples(32)),
            new BatchSize.Full(),
            SamplingRule.WITH_REPLACEMENT,
            LastBatch.DROP,
            new RunLength.Epochs(3),
            List.of(-4.0, -0.5),
            -7);
    assertEquals(
        expected,
        experiment(
            "--data=penguins",
            "--features=body_mass_g,bill_length_mm",
            "--target=species",
            "--no-standardize",
            "--network=neuron",
            "--activation=tanh",
            "--loss=mse",
            "--optimizer=momentum",
            "--momentum=0.5",
            "--learning-rate=1e-3",
            "--schedule=step",
            "--decay-rate=0.25",
            "--decay-epochs=2",
            "--warm-up=4",
            "--scale-learning-rate=linear",
            "--reference-batch-size=32",
            "--batch-size=full",
            "--sampling=with-replacement",
            "--last-batch=drop",
            "--epochs=3",
            "--start=-4,-.5",
            "--seed=-7"));
  }

  @Test
  void negativeNumbersMayFollowAsAnArgumentOfTheirOwn() throws InputException {
    assertEquals(experiment("--start=-4,-4"), experiment("--start", "-4,-4"));
    assertEquals(experiment("--seed=-4"), experiment("--seed", "-4"));
  }

  @Test
  void activationWithoutLossFallsBackToMseWhereLogLossMakesNoSense() throws InputException {
    assertEquals(Loss.MSE, experiment("--activation", "tanh").loss());
    assertEquals(Loss.LOG_LOSS, experiment("--activation", "sigmoid").loss());
    assertEquals(Loss.MSE, experiment("--network", "chain").loss());
  }

  @Test
  void chainTakesTheFirstOfTheUsualFeatures() throws InputException {
    Experiment chain = experiment("--network", "chain");
    assertEquals(List.of("x1"), chain.data().features());
    assertEquals(new Network.Chain(), chain.network());
    assertEquals(List.of("x2"), experiment("--network=chain", "--features=x2").data().features());
  }

  @Test
  void momentumChoosesItsOptimizer() throws InputException {
    assertEquals(new Optimizer.Momentum(0.5), experiment("--momentum", "0.5").optimizer());
    assertEquals(new Optimizer.Momentum(0.9), experiment("--optimizer", "momentum").optimizer());
  }

  @Test
  void everyOptimizerIsChosenByName() throws InputException {
    for (OptimizerKind kind : OptimizerKind.values())
      assertEquals(kind.usual(), experiment("--optimizer", kind.id()).optimizer());
  }

  @Test
  void everyHyperparameterIsHeard() throws InputException {
    assertEquals(new Optimizer.Nesterov(0.5), optimizer("nesterov", "--momentum=0.5"));
    assertEquals(
        new Optimizer.AdaGrad(0.25, 1e-3),
        optimizer("adagrad", "--initial-accumulator=.25", "--epsilon=1e-3"));
    assertEquals(
        new Optimizer.RmsProp(0.8, 0.5, 1e-3),
        optimizer("rmsprop", "--rho=.8", "--momentum=.5", "--epsilon=1e-3"));
    assertEquals(
        new Optimizer.AdamW(0.8, 0.99, 0, 1e-3),
        optimizer("adamw", "--beta1=.8", "--beta2=.99", "--weight-decay=0", "--epsilon=1e-3"));
  }

  @Test
  void hyperparametersAloneChangeTheOptimizerOfTheScenario() throws InputException {
    Experiment saved = usual(BuiltIn.TWO_GROUPS).withOptimizer(new Optimizer.Adam(0.5, 0.99, 1e-3));
    String file = saved(saved).toString();
    assertEquals(
        new Optimizer.Adam(0.5, 0.9, 1e-3),
        experiment("--scenario", file, "--beta2=.9").optimizer());
    assertEquals(
        new Optimizer.RmsProp(0.9, 0, 1e-7),
        experiment("--scenario", file, "--optimizer=rmsprop").optimizer());
  }

  @Test
  void aCosineEndsWithTheRun() throws InputException {
    assertEquals(
        new Schedule(new Decay.Cosine(new Period(70, Period.Unit.UPDATES)), 0),
        experiment("--schedule=cosine").schedule());
    assertEquals(
        new Schedule(new Decay.Cosine(new Period(3, Period.Unit.EPOCHS)), 0),
        experiment("--schedule=cosine", "--epochs=3").schedule());
  }

  @Test
  void otherSchedulesHaveAQuarterOfTheRun() throws InputException {
    Period quarter = new Period(18, Period.Unit.UPDATES);
    assertEquals(new Decay.Step(0.5, quarter), experiment("--schedule=step").schedule().decay());
    assertEquals(
        new Decay.Exponential(0.5, quarter),
        experiment("--schedule=exponential").schedule().decay());
    assertEquals(
        new Decay.InverseTime(1, quarter),
        experiment("--schedule=inverse-time").schedule().decay());
  }

  @Test
  void theLearningRateIsScaledFromTheFullBatch() throws InputException {
    assertEquals(
        new LearningRateScaling.SquareRoot(new BatchSize.Full()),
        experiment("--scale-learning-rate=sqrt").learningRateScaling());
  }

  @Test
  void optionsOverrideTheScenario() throws InputException {
    Experiment saved = usual(BuiltIn.TWO_GROUPS).withSeed(5).withLearningRate(0.25);
    Path file = saved(saved);
    assertEquals(saved, experiment("--scenario", file.toString()));
    assertEquals(saved.withSeed(6), experiment("--scenario", file.toString(), "--seed", "6"));
  }

  @Test
  void otherDataThanTheScenariosBringTheirColumnsAndKeepWhatFits() throws InputException {
    Experiment saved = usual(BuiltIn.TWO_GROUPS).withSeed(5).withLearningRate(0.25);
    assertEquals(
        saved.withData(DataCatalog.defaultChoice(BuiltIn.PENGUINS)),
        experiment("--scenario", saved(saved).toString(), "--data", "penguins"));
  }

  @Test
  void whatDoesNotFitOtherDataBecomesUsual() throws InputException {
    Experiment saved =
        usual(BuiltIn.TWO_GROUPS).withSeed(5).withBatchSize(new BatchSize.Samples(1000));
    String file = saved(saved).toString();
    assertEquals(
        usual(BuiltIn.LINE).withSeed(5).withBatchSize(new BatchSize.Samples(1000)),
        experiment("--scenario", file, "--data", "line"));
    assertEquals(
        usual(BuiltIn.SIX_POINTS).withSeed(5),
        experiment("--scenario", file, "--data", "six-points"));
  }

  @Test
  void sameDataAsTheScenariosChangeNothing() throws InputException {
    Experiment saved =
        usual(BuiltIn.TWO_GROUPS)
            .withData(
                new DataChoice(
                    new DataSource.Included(BuiltIn.TWO_GROUPS), List.of("x2"), "group", true));
    assertEquals(saved, experiment("--scenario", saved(saved).toString(), "--data", "two-groups"));
  }

  @Test
  void targetThatIsUsuallyAFeatureIsReplacedAmongThem() throws InputException, IOException {
    Path csv = Files.writeString(folder.resolve("a.csv"), "a,b,c\n1,2,3\n2,5,4\n4,3,9\n");
    DataChoice choice = experiment("--data", csv.toString(), "--target", "a").data();
    assertEquals(List.of("b", "c"), choice.features());
    assertEquals("a", choice.target());
  }

  @Test
  void allFeaturesBeginWithTheUsualOnes() throws InputException {
    Experiment all = experiment("--data", "iris", "--features", "all");
    assertEquals(
        List.of("petal_length_cm", "petal_width_cm", "sepal_length_cm", "sepal_width_cm"),
        all.data().features());
    assertEquals(
        all, experiment("--data", "iris", "--features", "all", "--target", all.data().target()));
  }

  @Test
  void moreThanTwoFeaturesChooseLayers() throws InputException {
    Experiment all = experiment("--data", "breast-cancer", "--features", "all");
    assertEquals(30, all.data().features().size());
    assertEquals(new Network.Mlp(List.of(8), Activation.TANH, Output.SIGMOID), all.network());
    assertEquals(30 * 8 + 8 + 8 + 1, all.start().size());
  }

  @Test
  void aNetworkOfFewFeaturesTakesTheFirstOfTheScenarios() throws InputException {
    String file = saved(experiment("--data", "breast-cancer", "--features", "all")).toString();
    Experiment neuron = experiment("--scenario", file, "--network", "neuron");
    assertEquals(List.of("mean_radius", "mean_texture"), neuron.data().features());
    assertEquals(2, neuron.start().size());
    Experiment layers = experiment("--scenario", file, "--hidden", "4");
    assertEquals(30, layers.data().features().size());
  }

  @Test
  void otherFeaturesThanTheScenariosHaveOtherInitialWeights() throws InputException {
    String file = saved(experiment("--data", "iris", "--features", "all")).toString();
    Experiment fewer =
        experiment("--scenario", file, "--features", "petal_width_cm,sepal_width_cm");
    assertEquals(List.of("petal_width_cm", "sepal_width_cm"), fewer.data().features());
    assertEquals(2 * 8 + 8 + 8 * 3 + 3, fewer.start().size());
  }

  @Test
  void columnsMayStandInAnyOrderWhenBothAreGiven() throws InputException, IOException {
    Path csv = Files.writeString(folder.resolve("a.csv"), "kind,a\nyes,2\nno,3\nyes,4\n");
    DataChoice choice =
        experiment("--data", csv.toString(), "--features", "a", "--target", "kind").data();
    assertEquals(
        new DataChoice(new DataSource.CsvFile(csv.toString()), List.of("a"), "kind", true), choice);
  }

  @Test
  void numbersThatNameClassesAreToldApartBySoftmax() throws InputException, IOException {
    String csv =
        Files.writeString(folder.resolve("a.csv"), "a,b,kind\n1,5,0\n2,1,1\n3,4,2\n4,2,0\n")
            .toString();
    assertEquals(Loss.MSE, experiment("--data", csv).loss());
    Experiment classes = experiment("--data", csv, "--classes");
    assertEquals(Loss.CROSS_ENTROPY, classes.loss());
    assertEquals(Output.SOFTMAX, ((Network.Mlp) classes.network()).output());

    String file = saved(classes).toString();
    assertEquals(classes, experiment("--scenario", file));
    assertTrue(experiment("--scenario", file, "--features", "b").data().classes());
    assertFalse(
        experiment("--scenario", file, "--features", "b", "--target", "a").data().classes());
  }

  @Test
  void numbersThatAProgrammingLanguageWouldNotReadAreRefused() {
    for (String text : List.of("0,3", "NaN", "Infinity", "0x1p3", "1d", "1 000", "", "1e999"))
      assertThrows(
          CommandLine.ParameterException.class, () -> experiment("--learning-rate=" + text), text);
  }

  private static Optimizer optimizer(String kind, String... hyperparameters) throws InputException {
    List<String> arguments = new ArrayList<>(List.of(hyperparameters));
    arguments.add("--optimizer=" + kind);
    return experiment(arguments.toArray(String[]::new)).optimizer();
  }

  private Path saved(Experiment experiment) throws InputException {
    Path file = folder.resolve("scenario.json");
    ScenarioFile.write(Scenario.of(experiment), file);
    return file;
  }

  private static Experiment usual(BuiltIn set) throws InputException {
    DataChoice choice = DataCatalog.defaultChoice(set);
    return ExperimentDefaults.suitedTo(choice, Datasets.load(choice));
  }

  private static Experiment experiment(String... arguments) throws InputException {
    Options options = new Options();
    CommandLine commandLine = new CommandLine(options);
    OptionTypes.registerAt(commandLine);
    commandLine.parseArgs(arguments);
    return options.experiment.scenario(new Study(), _ -> {}).experiment();
  }

  @CommandLine.Command
  private static final class Options {
    @CommandLine.Mixin private final ExperimentOptions experiment = new ExperimentOptions();
  }
}
