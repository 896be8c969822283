package org.batchscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several seeds on the command line.
class SeedsTest {
  @TempDir private Path folder;

  private static List<String> rows(String prefix, String... arguments) {
    return CommandRun.of(arguments).outLines().stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }

  @Test
  void aColumnAfterTheRunTellsTheSeed() {
    assertEquals(
        "run,seed,epoch,update,batch_count,w1,w2,loss,grad_w1,grad_w2,full_grad_w1,full_grad_w2,"
            + "angle_degrees",
        CommandRun.of("train", "--seeds", "1", "--updates", "1").outLines().getFirst());
  }

  @Test
  void theRowsOfASeedAreThoseOfItsOwnRun() {
    for (int seed = 7; seed < 10; seed++)
      assertEquals(
          rows("mini,", "train", "--seed", Integer.toString(seed), "--indices"),
          rows("mini," + seed + ",", "train", "--seed", "7", "--seeds", "3", "--indices"));
  }

  @Test
  void theFullBatchRunHasNoSeed() {
    assertEquals(rows("full,", "train"), rows("full,,", "train", "--seeds", "2"));
  }

  @Test
  void seedsComeOneAfterTheOther() {
    List<String> order = new ArrayList<>();
    for (String line : CommandRun.of("train", "--seeds", "3", "--updates", "4").outLines()) {
      String[] cells = line.split(",", 3);
      String run = cells[0] + cells[1];
      if (order.isEmpty() || !order.getLast().equals(run)) order.add(run);
    }
    assertEquals(List.of("runseed", "mini1", "mini2", "mini3", "full"), order);
  }

  @Test
  void theFileHoldsWhatStandardOutputWouldHaveShown() throws IOException {
    Path file = folder.resolve("run.csv");
    CommandRun run = CommandRun.of("train", "--seeds", "2", "--out", file.toString());
    assertEquals(new CommandRun(0, "", ""), run);
    assertEquals(CommandRun.of("train", "--seeds", "2").out(), Files.readString(file));
  }

  @Test
  void aRefusalLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("run.csv"), "old");
    CommandRun run =
        CommandRun.of("train", "--seeds", "2", "--batch-size", "2000", "--out", file.toString());
    assertEquals(2, run.exitCode());
    assertEquals("old", Files.readString(file));
  }

  @Test
  void runsThatDivergedAreCountedInOneSentence() {
    CommandRun run =
        CommandRun.of("train", "--data", "line", "--learning-rate", "3", "--seeds", "4");
    assertEquals(0, run.exitCode());
    assertEquals(
        "batchscope: 4 of 4 mini-batch runs and the full-batch run diverged: lower the learning"
            + " rate.\n",
        run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "257", "-1", "2.5", "many"})
  void aNumberThatIsNoneIsRefusedInOneLine(String seeds) {
    String picture = folder.resolve("a.svg").toString();
    for (List<String> command : List.of(List.of("train"), List.of("export", picture))) {
      List<String> arguments = new ArrayList<>(command);
      arguments.add("--seeds=" + seeds);
      CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
      assertEquals(2, run.exitCode());
      assertEquals("", run.out());
      assertEquals(
          "batchscope: --seeds must be a whole number from 1 to 256, but it is \""
              + seeds
              + "\". Try batchscope "
              + command.getFirst()
              + " --help.\n",
          run.err());
    }
  }

  @Test
  void anExportedMapShowsTheSpreadAndCarriesIt() throws IOException {
    Path with = folder.resolve("with.svg");
    Path without = folder.resolve("without.svg");
    assertEquals(0, CommandRun.of("export", with.toString(), "--seeds", "16").exitCode());
    assertEquals(0, CommandRun.of("export", without.toString()).exitCode());
    assertTrue(Files.readString(with).contains("paths of 16 seeds"));
    assertEquals(images(without) + 1, images(with), "the haze is an image");
    assertTrue(Files.readString(with).contains("spreadSeeds"), "its scenario");
    assertFalse(Files.readString(without).contains("haze"));
  }

  private static int images(Path svg) throws IOException {
    return Files.readString(svg).split("<image").length - 1;
  }

  @Test
  void aSpreadThatIsTooMuchIsRefusedInOneLine() {
    CommandRun run =
        CommandRun.of(
            "export",
            folder.resolve("a.svg").toString(),
            "--seeds=200",
            "--updates=30000",
            "--data=six-points",
            "--loss=mse");
    assertEquals(2, run.exitCode());
    assertEquals(1, run.err().lines().count());
    assertTrue(run.err().contains("A spread of 200 seeds"), run.err());
  }
}
