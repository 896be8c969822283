package org.batchscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {
  private static final String TEXT =
      """
      {
        "batchscope": 1,
        "data": {
          "set": "two-groups",
          "features": [ "x1", "x2" ],
          "target": "group",
          "standardize": false
        },
        "network": {
          "kind": "neuron",
          "activation": "sigmoid"
        },
        "loss": "log-loss",
        "optimizer": {
          "kind": "momentum",
          "momentum": 0.9
        },
        "learningRate": 0.1,
        "batchSize": 10,
        "sampling": "reshuffle",
        "lastBatch": "keep",
        "length": {
          "updates": 70
        },
        "start": [ 3.0, -2.0 ],
        "seed": -7
      }
      """;

  private static final Experiment EXPERIMENT =
      new Experiment(
          DataCatalog.defaultChoice(BuiltIn.TWO_GROUPS),
          new Network.Neuron(Activation.SIGMOID),
          Loss.LOG_LOSS,
          new Optimizer.Momentum(0.9),
          0.1,
          Schedule.CONSTANT,
          new LearningRateScaling.None(),
          new BatchSize.Samples(10),
          SamplingRule.RESHUFFLE,
          LastBatch.KEEP,
          new RunLength.Updates(70),
          List.of(3.0, -2.0),
          -7);

  private static final Scenario SCENARIO = Scenario.of(EXPERIMENT);

  @TempDir private Path folder;

  @Test
  void textIsReadable() {
    assertEquals(TEXT, ScenarioFile.toJson(SCENARIO));
  }

  @Test
  void fileReadsBack() throws InputException {
    Path file = folder.resolve("a.json");
    ScenarioFile.write(SCENARIO, file);
    assertEquals(SCENARIO, ScenarioFile.read(file));
  }

  @Test
  void wholeNumbersWillDoForNumbers() throws InputException {
    assertEquals(SCENARIO, ScenarioFile.parse(TEXT.replace("3.0, -2.0", "3, -20e-1"), "a.json"));
  }

  @Test
  void byteOrderMarkIsSkipped() throws InputException, IOException {
    Path file = Files.writeString(folder.resolve("a.json"), "\uFEFF" + TEXT);
    assertEquals(SCENARIO, ScenarioFile.read(file));
  }

  @Test
  void relativeCsvPathIsRelativeToTheScenario() throws InputException, IOException {
    String text = TEXT.replace("\"set\": \"two-groups\"", "\"file\": \"sub/my.csv\"");
    Path file = Files.writeString(folder.resolve("a.json"), text);
    assertEquals(
        new DataSource.CsvFile(folder.resolve("sub/my.csv").toString()),
        ScenarioFile.read(file).experiment().data().source());
  }

  @Test
  void csvFileBelowTheScenarioIsStoredRelativeToIt() throws InputException, IOException {
    Path file = folder.resolve("a.json");
    Experiment experiment = onFile(folder.resolve("sub/my.csv"));
    ScenarioFile.write(Scenario.of(experiment), file);
    assertTrue(Files.readString(file).contains("\"file\": \"sub/my.csv\""));
    assertEquals(Scenario.of(experiment), ScenarioFile.read(file));
  }

  @Test
  void csvFileElsewhereIsStoredInFull() throws InputException, IOException {
    Path file = Files.createDirectory(folder.resolve("scenarios")).resolve("a.json");
    Experiment experiment = onFile(folder.resolve("my.csv"));
    ScenarioFile.write(Scenario.of(experiment), file);
    assertTrue(Files.readString(file).contains("\"file\": \"" + folder.resolve("my.csv")));
    assertEquals(Scenario.of(experiment), ScenarioFile.read(file));
  }

  @Test
  void pinnedRunsAndSpreadReadBack() throws InputException {
    Scenario scenario = SCENARIO.pinned().with(EXPERIMENT.withSeed(8)).pinned();
    Scenario named =
        scenario
            .withPins(List.of(scenario.pins().get(1).withName("“mine”").withHidden(true)))
            .withSpreadSeeds(64);
    assertEquals(named, ScenarioFile.parse(ScenarioFile.toJson(named), "a.json"));
  }

  @Test
  void theGradientFlowIsAFlagThatIsThereIfItIsShown() throws InputException {
    Scenario scenario = SCENARIO.withGradientFlow(true);
    String json = ScenarioFile.toJson(scenario);
    assertTrue(json.endsWith(",\n  \"gradientFlow\": true\n}\n"), json);
    assertEquals(scenario, ScenarioFile.parse(json, "a.json"));
    assertFault(
        "a.json, line 27, column 19: “gradientFlow” must be true or false but is 1.",
        json.replace("\"gradientFlow\": true", "\"gradientFlow\": 1"));
  }

  @Test
  void scheduleAndScalingAreReadable() throws InputException {
    Experiment experiment =
        EXPERIMENT
            .withSchedule(new Schedule(new Decay.Step(0.5, new Period(3, Period.Unit.EPOCHS)), 7))
            .withLearningRateScaling(new LearningRateScaling.SquareRoot(new BatchSize.Samples(32)));
    String text =
        TEXT.replace(
            "\"learningRate\": 0.1,\n",
            """
            "learningRate": 0.1,
              "schedule": {
                "kind": "step",
                "rate": 0.5,
                "epochs": 3,
                "warmUp": 7
              },
              "learningRateScaling": {
                "kind": "sqrt",
                "reference": 32
              },
            """);
    assertEquals(text, ScenarioFile.toJson(Scenario.of(experiment)));
    assertEquals(Scenario.of(experiment), ScenarioFile.parse(text, "a.json"));
  }

  @Test
  void twoPinnedRunsOfOneStyleAreRefused() {
    String json = ScenarioFile.toJson(SCENARIO.pinned().pinned());
    assertFault(
        "a.json, line 55, column 6: another pinned run has style 0 already.",
        json.replace("\"style\": 1", "\"style\": 0"));
  }

  @Test
  void moreSeedsThanASpreadCanHaveAreRefused() {
    String json = ScenarioFile.toJson(SCENARIO.withSpreadSeeds(64));
    assertFault(
        "a.json, line 27, column 18: “spreadSeeds” must be a whole number from 1 to 256 but is 999.",
        json.replace("64", "999"));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'seed': -7        | 'sed': -7            | line 1, column 1: the field “seed” is missing.",
        "'seed': -7        | 'seed': -7, 'a': 1   | line 26, column 15: there is no field “a” in",
        "'kind': 'neuron', | 'kind': 'neuron', 'bias': 1, | line 10, column 23: there is no field “network.bias”",
        "'seed': -7        | 'seed': 1.5          | line 26, column 11: “seed” must be a whole number",
        "'seed': -7        | 'seed': 9223372036854775808 | line 26, column 11: “seed” must be",
        "'seed': -7        | 'seed': '1'          | line 26, column 11: “seed” must be",
        "'seed': -7        | 'seed': -7, 'seed': 1 | line 26, column 15: the field “seed” is there twice.",
        "'seed': -7        | 'seed': -7,          | this is not valid JSON.",
        "'seed': -7        | 'seed': NaN          | line 26, column",
        "'momentum': 0.9   | 'momentum': 1        | line 16, column 17: “optimizer.momentum” must be a number from 0",
        "'momentum', | 'adam', | line 14, column 16: the field “optimizer.beta1” is missing.",
        "'momentum', | 'sgd', | line 16, column 5: there is no field “optimizer.momentum”",
        "'learningRate': 0.1 | 'learningRate': 0.1, 'schedule': {'kind': 'fast'} | “schedule.kind” must be one of \"constant\", \"step\", \"exponential\", \"cosine\", \"inverse-time\" but is \"fast\".",
        "'learningRate': 0.1 | 'learningRate': 0.1, 'schedule': {'kind': 'step', 'rate': 0, 'updates': 1} | “schedule.rate” must be a number above 0 but is 0.",
        "'learningRate': 0.1 | 'learningRate': 0.1, 'schedule': {'kind': 'cosine', 'rate': 1, 'updates': 1} | there is no field “schedule.rate”",
        "'learningRate': 0.1 | 'learningRate': 0.1, 'schedule': {'kind': 'cosine', 'epochs': 1, 'updates': 1} | exactly one of “schedule.updates” and “schedule.epochs”",
        "'learningRate': 0.1 | 'learningRate': 0.1, 'learningRateScaling': {'kind': 'linear'} | the field “learningRateScaling.reference” is missing.",
        "'learningRate': 0.1 | 'learningRate': 0  | line 18, column 19: “learningRate” must be a number above 0 but is 0.",
        "'learningRate': 0.1 | 'learningRate': 1e999 | “learningRate” must be a number above 0 but is 1e999.",
        "'learningRate': 0.1 | 'learningRate': null  | “learningRate” must be a number above 0 but is null.",
        "'learningRate': 0.1 | 'learningRate': {} | “learningRate” must be a number above 0 but is an object.",
        "'batchSize': 10   | 'batchSize': 0       | line 19, column 16: “batchSize” must be a whole number from 1 or \"full\" but is 0.",
        "'batchSize': 10   | 'batchSize': 'all'   | or \"full\" but is \"all\".",
        "'batchSize': 10   | 'batchSize': 99999999999 | or \"full\" but is 99999999999.",
        "'updates': 70     | 'updates': 0         | “length.updates” must be a whole number from 1 but is 0.",
        "'updates': 70     | 'updates': 70, 'epochs': 1 | line 22, column 13: exactly one of “length.updates” and “length.epochs”",
        "'updates': 70     | ''                   | line 22, column 13: exactly one of",
        "[ 3.0, -2.0 ]     | [3.0]                | line 25, column 12: “start” must be a list of finite numbers, one for every parameter but is a list of one value.",
        "[ 3.0, -2.0 ]     | [3.0, '1']           | “start” must be a list of finite numbers, one for every parameter",
        "[ 3.0, -2.0 ]     | [3.0, 1e999]         | “start” must be a list of finite numbers, one for every parameter",
        "'sigmoid'         | 'Sigmoid'            | line 11, column 19: “network.activation” must be one of \"identity\", \"sigmoid\", \"tanh\", \"relu\" but is \"Sigmoid\".",
        "'neuron'          | 'chain'              | there is no field “network.activation”",
        "'two-groups'      | 'three-groups'       | line 4, column 12: “data.set” must be one of \"two-groups\"",
        "'set': 'two-groups', | ''                | line 3, column 11: exactly one of “data.set” and “data.file” is needed.",
        "'set': 'two-groups' | 'file': ''         | “data.file” must be the path of a CSV file",
        "'standardize': false | 'standardize': 0  | “data.standardize” must be true or false but is 0.",
        "'target': 'group' | 'target': 'group', 'classes': 1 | “data.classes” must be true or false but is 1.",
        "'standardize': false | 'standardize': null | “data.standardize” must be true or false but is null.",
        "'target': 'group' | 'target': 'x2'       | line 6, column 15: “data.target” must be a column’s name that is not among the features but is \"x2\".",
        "[ 'x1', 'x2' ]    | []                   | “data.features” must be a list of 1 to 64 different column names but is a list of nothing.",
        "[ 'x1', 'x2' ]    | ['x1', 'x1']         | “data.features” must be a list of 1 to 64 different column names but is a list of 2 values.",
        "'batchscope': 1,  | ''                   | line 1, column 1: this is not a scenario, for the field “batchscope”",
        "'batchscope': 1,  | 'batchscope': 2,     | line 2, column 17: “batchscope” says that the format has version 2, but this program reads only version 1.",
      })
  void faultIsToldWithItsPlace(String text, String fault, String expected) {
    String broken =
        TEXT.replace(text.replace('\'', '"'), fault.equals("''") ? "" : fault.replace('\'', '"'));
    InputException e =
        assertThrows(InputException.class, () -> ScenarioFile.parse(broken, "a.json"));
    assertTrue(e.getMessage().startsWith("a.json, line "), e.getMessage());
    assertTrue(e.getMessage().contains(expected), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  @Test
  void whatFollowsTheScenarioIsAFault() {
    assertFault("a.json, line 28, column 1: something follows", TEXT + "{}");
  }

  @Test
  void whatIsNoObjectIsNoScenario() {
    assertFault("a.json, line 1, column 1: a scenario begins with a brace.", "[1]");
    assertFault("a.json, line 1, column 1: the file is empty.", " \n");
    assertFault("this is not valid JSON.", "x1,x2,y\n1,2,3\n");
  }

  @Test
  void deepNestingIsAFaultAndNoCrash() {
    assertFault("this is not valid JSON.", "[".repeat(100_000));
  }

  @Test
  void filesThatAreNoScenariosAreRefused() throws IOException {
    Path missing = folder.resolve("none.json");
    assertEquals("There is no scenario file " + missing + ".", faultOf(missing));
    assertEquals(folder + " is a folder, not a scenario file.", faultOf(folder));
    Path latin =
        Files.write(folder.resolve("l.json"), "{\"ü\": 1}".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(faultOf(latin).contains("is not UTF-8"));
    Path large = Files.write(folder.resolve("large"), new byte[3_000_000]);
    assertEquals(large + " is too long to be a scenario.", faultOf(large));
  }

  @Test
  void folderThatIsNotThereIsAFault() {
    Path file = folder.resolve("none/a.json");
    assertThrows(InputException.class, () -> ScenarioFile.write(SCENARIO, file));
    assertFalse(Files.exists(file.getParent()));
  }

  private static void assertFault(String expected, String json) {
    InputException e = assertThrows(InputException.class, () -> ScenarioFile.parse(json, "a.json"));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
  }

  private static String faultOf(Path file) {
    return assertThrows(InputException.class, () -> ScenarioFile.read(file)).getMessage();
  }

  private static Experiment onFile(Path csv) {
    return EXPERIMENT.withData(
        new DataChoice(new DataSource.CsvFile(csv.toString()), List.of("a", "b"), "c", true));
  }
}
