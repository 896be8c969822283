package org.batchscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelsCommandTest {
  @TempDir private Path folder;

  @Test
  void panelsAreDrawnInTheOrderGiven() throws IOException {
    Path file = folder.resolve("a.svg");
    CommandRun run =
        CommandRun.of("panels", file.toString(), "--batch-sizes", "50,full,2", "--updates", "3");
    assertEquals(0, run.exitCode(), run.err());
    String svg = Files.readString(file);
    assertTrue(svg.indexOf("B = 50") < svg.indexOf("full batch, B = 1050"), svg);
    assertTrue(svg.indexOf("full batch, B = 1050") < svg.indexOf("B = 2<"), svg);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1,,2", "1,many", "2000", "1,1,1,1,1,1,1,1,1,1,1,1,1"})
  void whatIsNoListOfBatchSizesIsRefused(String sizes) {
    Path file = folder.resolve("a.png");
    CommandRun run = CommandRun.of("panels", file.toString(), "--batch-sizes", sizes);
    assertEquals(2, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(Files.exists(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"panels", "overview"})
  void pagesOfSeveralFiguresAreExported(String figure) {
    Path file = folder.resolve(figure + ".pdf");
    CommandRun run = CommandRun.of("export", file.toString(), "--figure", figure);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.exists(file));
  }

  @Test
  void theOverviewTellsHowUpdatesAreMade() throws IOException {
    Path file = folder.resolve("a.svg");
    CommandRun run =
        CommandRun.of(
            "export",
            file.toString(),
            "--figure",
            "overview",
            "--optimizer",
            "adam",
            "--learning-rate",
            "0.05",
            "--schedule",
            "cosine",
            "--warm-up",
            "5");
    assertEquals(0, run.exitCode(), run.err());
    String svg = Files.readString(file);
    assertTrue(
        svg.contains(">Adam, learning rate 0.05 warm-up 5 cosine per 65 updates, seed 1<"), svg);
  }
}
