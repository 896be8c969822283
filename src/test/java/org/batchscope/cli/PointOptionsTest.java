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

class PointOptionsTest {
  @TempDir private Path folder;

  @Test
  void theMapShowsTheProbe() throws IOException {
    String svg = exported("--at", "1,2", "--update", "5", "--fan", "40", "--hairs");
    assertTrue(svg.contains("at the probe (1, 2): the batch of update 5"), svg);
    assertTrue(svg.contains("thin: 40 other batches"), svg);
    assertTrue(svg.contains("200 of 1050 samples"), svg);
    assertTrue(svg.contains("the 10 of this batch"), svg);
  }

  @Test
  void aProbeFarFromThePathsIsOnTheMapAllTheSame() throws IOException {
    assertFalse(exported("--at", "30,-20").contains("out of view"));
  }

  @Test
  void theMapShowsTheGradientFlow() throws IOException {
    String svg = exported("--gradient-flow");
    assertTrue(svg.contains("gradient flow, η → 0"), svg);
    assertFalse(exported("--hairs", "--update", "5").contains("gradient flow"));
  }

  @Test
  void theLawSaysWhereItWasMeasured() throws IOException {
    assertTrue(exported("--figure", "law", "--at", "1,-2").contains("at the probe (1, −2)"));
    assertTrue(exported("--figure", "law", "--update", "5").contains("at update 5"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--fan 65",
        "--fan -1",
        "--fan x",
        "--at 1",
        "--at 1,2,3,4,5 --network mlp",
        "--at 1,2 --figure dial",
        "--fan 3 --figure law",
        "--hairs --figure loss",
        "--hairs",
        "--fan 40 --update 70",
        "--gradient-flow --figure data"
      })
  void whatMakesNoSenseIsRefusedInOneLine(String options) {
    Path out = folder.resolve("figure.svg");
    CommandRun run = CommandRun.of(("export " + out + " " + options).split(" "));
    assertEquals(2, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(Files.exists(out));
  }

  private String exported(String... options) throws IOException {
    Path out = folder.resolve("figure.svg");
    String[] arguments = new String[options.length + 2];
    arguments[0] = "export";
    arguments[1] = out.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    CommandRun run = CommandRun.of(arguments);
    assertEquals(0, run.exitCode(), run.err());
    return Files.readString(out);
  }
}
