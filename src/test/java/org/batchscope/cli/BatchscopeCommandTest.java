package org.batchscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.Datasets;
import org.batchscope.export.ScenarioFile;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;
import org.batchscope.text.Version;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchscopeCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "export ", "train ", "data "})
  void everyCommandHasHelpAndVersion(String command) {
    CommandRun help = CommandRun.of((command + "--help").split(" "));
    assertEquals(0, help.exitCode());
    assertEquals("", help.err());
    assertTrue(help.out().contains("Usage: batchscope " + command), help.out());
    CommandRun version = CommandRun.of((command + "--version").split(" "));
    assertEquals(new CommandRun(0, Version.programAndNumber() + "\n", ""), version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"export", "train", "data"})
  void everyOptionIsExplainedAndEveryCommandHasAnExample(String command) {
    String help = CommandRun.of(command, "--help").out();
    assertTrue(help.contains("Example:\n  batchscope " + command), help);
    // an option without explanation ends its line
    List<String> bare =
        help.lines().filter(line -> line.matches(" +(-., )?--[-\\w]+(=\\S+)?")).toList();
    for (String line : bare) {
      String next = help.substring(help.indexOf(line) + line.length() + 1);
      assertTrue(next.matches("(?s) {20,}\\w.*"), line);
    }
  }

  @Test
  void helpStatesTheRealDefaults() throws InputException {
    String help = CommandRun.of("export", "--help").out().replaceAll("\\s+", " ");
    var classes = DataCatalog.defaultChoice(BuiltIn.TWO_GROUPS);
    var numbers = DataCatalog.defaultChoice(BuiltIn.LINE);
    Experiment usual = ExperimentDefaults.suitedTo(classes, Datasets.load(classes));
    Experiment line = ExperimentDefaults.suitedTo(numbers, Datasets.load(numbers));
    String start =
        usual.start().stream()
            .map(value -> value.toString().replaceAll("\\.0$", ""))
            .reduce((a, b) -> a + "," + b)
            .orElseThrow();
    assertTrue(
        help.contains(
            "The parameters to start from, all of them. Default: " + start + ", and random"),
        help);
    assertTrue(
        help.contains(
            "Learning rate. Default: "
                + usual.learningRate()
                + " for classes, "
                + line.learningRate()
                + " for numbers and with adagrad, rmsprop, adam, adamw and rprop."),
        help);
    for (OptimizerKind kind : OptimizerKind.values()) {
      Experiment changed = ExperimentDefaults.withOptimizer(usual, kind.usual());
      boolean listed = "adagrad, rmsprop, adam, adamw and rprop".contains(kind.id());
      assertEquals(
          listed ? line.learningRate() : usual.learningRate(), changed.learningRate(), kind.id());
    }
    assertEquals(new BatchSize.Samples(10), usual.batchSize());
    assertTrue(help.contains("full for all of them. Default: 10,"), help);
    int updates = ((RunLength.Updates) usual.length()).count();
    assertTrue(help.contains("for so many updates. Default: " + updates + "."), help);
    assertTrue(help.contains("random order. Default: " + usual.seed() + "."), help);
  }

  @Test
  void exportedPictureHasItsSizeAndCarriesItsScenario() throws IOException, InputException {
    Path file = folder.resolve("a.png");
    CommandRun run =
        CommandRun.of("export", file.toString(), "--width=640", "--height=480", "--seed=5");
    assertEquals(new CommandRun(0, "", ""), run);
    BufferedImage image = ImageIO.read(file.toFile());
    assertEquals(640, image.getWidth());
    assertEquals(480, image.getHeight());
    Path usual = folder.resolve("b.png");
    assertEquals(0, CommandRun.of("export", usual.toString()).exitCode());
    assertEquals(1200, ImageIO.read(usual.toFile()).getWidth());
    assertEquals(800, ImageIO.read(usual.toFile()).getHeight());
  }

  /// As the window saves it, or with the usual height or width beside what is asked for.
  @Test
  void exportedStripIsNotOnABlankPage() throws IOException {
    assertEquals(List.of(1800, 192), epochSize());
    assertEquals(List.of(900, 96), epochSize("--dpi=96"));
    assertEquals(List.of(1000, 96), epochSize("--width=1000"));
    assertEquals(List.of(900, 120), epochSize("--height=120"));
    assertEquals(List.of(500, 300), epochSize("--width=500", "--height=300"));
  }

  private List<Integer> epochSize(String... options) throws IOException {
    Path file = folder.resolve("epoch.png");
    List<String> all = new ArrayList<>(List.of("export", file.toString(), "--figure=epoch"));
    all.addAll(List.of(options));
    assertEquals(new CommandRun(0, "", ""), CommandRun.of(all.toArray(String[]::new)));
    BufferedImage image = ImageIO.read(file.toFile());
    return List.of(image.getWidth(), image.getHeight());
  }

  @Test
  void exportedSvgCarriesTitleAndScenario() throws IOException {
    Path file = folder.resolve("a.svg");
    assertEquals(0, CommandRun.of("export", file.toString(), "--seed=987654").exitCode());
    String svg = Files.readString(file);
    assertTrue(svg.contains("Batchscope: two groups, sigmoid neuron, batch size 10"));
    assertTrue(svg.contains("987654"));
  }

  @Test
  void pictureOfAFilesDataPointsAtTheFileFromItsOwnFolder() throws IOException {
    Path csv = Files.writeString(folder.resolve("my.csv"), "a,b\n1,2\n2,5\n4,3\n");
    Path svg = folder.resolve("a.svg");
    CommandRun run = CommandRun.of("export", svg.toString(), "--data", csv.toString());
    assertEquals(new CommandRun(0, "", ""), run);
    String text = Files.readString(svg);
    assertTrue(text.contains("my.csv"));
    assertFalse(text.contains(folder.toString()));
  }

  @Test
  void themesDiffer() throws IOException {
    Path light = folder.resolve("light.png");
    Path dark = folder.resolve("dark.png");
    CommandRun.of("export", light.toString(), "--theme=light");
    CommandRun.of("export", dark.toString(), "--theme=dark");
    int lightCorner = ImageIO.read(light.toFile()).getRGB(0, 0) & 0xFF;
    int darkCorner = ImageIO.read(dark.toFile()).getRGB(0, 0) & 0xFF;
    assertTrue(lightCorner > 200 && darkCorner < 60, lightCorner + " and " + darkCorner);
  }

  @Test
  void dataAreDescribed() {
    String penguins = CommandRun.of("data", "penguins").out();
    assertTrue(penguins.startsWith("penguins: 219 samples\n"), penguins);
    assertTrue(penguins.contains("License: CC0 1.0"), penguins);
    assertTrue(
        penguins.contains("Adelie is 0 (151 samples), Chinstrap is 1 (68 samples)"), penguins);
    assertTrue(penguins.contains("Standardized: bill_length_mm becomes"), penguins);
    for (BuiltIn set : BuiltIn.values()) {
      CommandRun run = CommandRun.of("data", set.id());
      assertEquals(0, run.exitCode(), run.err());
      assertTrue(run.out().contains("Source: ") && run.out().contains("License: "), run.out());
    }
  }

  @Test
  void everyOneOfSeveralClassesIsDescribed() {
    String iris = CommandRun.of("data", "iris").out();
    assertTrue(
        iris.contains(
            "Classes of species: setosa is 0 (50 samples), versicolor is 1 (50 samples),"
                + " virginica is 2 (50 samples)\n"),
        iris);
    assertFalse(iris.contains("species becomes"), iris);
  }

  @Test
  void fileIsDescribedInItsOwnUnits() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.csv"), "h,note,w,c\n1,p,10,yes\n2,q,20,no\n3,r,60,no\n");
    List<String> lines = CommandRun.of("data", file.toString()).outLines();
    assertTrue(lines.contains("h       feature  numbers    1     2    3  0.816497"), lines + "");
    assertTrue(lines.contains("w       feature  numbers   10    30   60   21.6025"), lines + "");
    assertTrue(lines.contains("note    -        classes"), lines + "");
    assertTrue(
        lines.contains("Classes of c: no is 0 (2 samples), yes is 1 (1 sample)"), lines + "");
    assertFalse(
        CommandRun.of("data", file.toString(), "--no-standardize").out().contains("becomes"));
  }

  @Test
  void scenarioTellsItsData() throws InputException {
    var choice = DataCatalog.defaultChoice(BuiltIn.SIX_POINTS);
    Path file = folder.resolve("a.json");
    ScenarioFile.write(
        Scenario.of(ExperimentDefaults.suitedTo(choice, Datasets.load(choice))), file);
    CommandRun run = CommandRun.of("data", "--scenario", file.toString());
    assertTrue(run.out().startsWith("six-points: 6 samples\n"), run.out() + run.err());
  }
}
