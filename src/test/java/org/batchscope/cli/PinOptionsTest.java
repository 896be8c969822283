package org.batchscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.batchscope.export.FigureFile;
import org.batchscope.export.ScenarioFile;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.study.Pin;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinOptionsTest {
  @TempDir private Path folder;

  @Test
  void ofAWrongValueItIsToldWhatItMustBe() {
    CommandRun run = CommandRun.of("export", "a.png", "--pin", "seed=1,batch-size=0");
    assertTrue(
        run.err()
            .contains("--pin must be settings whose batch-size is a whole number from 1 or full"),
        run.err());
  }

  @Test
  void pinsAreTheExperimentWithOtherSettings() throws InputException {
    Scenario scenario =
        exported(
            "--seed",
            "5",
            "--pin",
            "batch-size=full",
            "--pin",
            "learning-rate=0.4, seed=2",
            "--pin",
            "optimizer=adam");
    List<Pin> pins = scenario.pins();
    assertEquals(
        List.of(
            scenario.experiment().withBatchSize(new BatchSize.Full()),
            scenario.experiment().withLearningRate(0.4).withSeed(2),
            scenario.experiment().withOptimizer(OptimizerKind.ADAM.usual())),
        pins.stream().map(Pin::experiment).toList());
    assertEquals(5, scenario.experiment().seed());
  }

  @Test
  void pinsOfAScenarioAreDrawnAndKeptAndOthersAdded() throws InputException, IOException {
    Path first = folder.resolve("first.json");
    ScenarioFile.write(exported("--pin", "batch-size=77"), first);
    Scenario second = exported("--scenario", first.toString(), "--pin", "batch-size=3");
    assertEquals(List.of(0, 1), second.pins().stream().map(Pin::style).toList());
    String svg = Files.readString(folder.resolve("a.svg"));
    assertTrue(svg.contains(">B = 77<") && svg.contains(">B = 3<"), svg);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "100",
        "batch-size",
        "batch-size=0",
        "rate=1",
        "seed=1,",
        "seed=x",
        "optimizer=lion"
      })
  void whatIsNoSettingIsRefused(String settings) {
    Path file = folder.resolve("a.png");
    CommandRun run = CommandRun.of("export", file.toString(), "--pin", settings);
    assertEquals(2, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("batchscope: --pin must be "), run.err());
    assertFalse(Files.exists(file));
  }

  @Test
  void aSeventhPinIsRefused() {
    List<String> arguments = new ArrayList<>(List.of("export", folder + "/a.png"));
    for (int seed = 0; seed < 7; seed++) arguments.addAll(List.of("--pin", "seed=" + seed));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertEquals(2, run.exitCode());
    assertEquals(
        "batchscope: At most 6 runs can be pinned, those of the scenario included.\n", run.err());
  }

  private Scenario exported(String... options) throws InputException {
    Path file = folder.resolve("a.svg");
    List<String> arguments = new ArrayList<>(List.of("export", file.toString()));
    arguments.addAll(List.of(options));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    return ScenarioFile.parse(FigureFile.scenarioOf(file), file);
  }
}
