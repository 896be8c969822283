package org.batchscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.batchscope.Main;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJavaTest {
  /// In a process of its own, whose Java does not have the module of vectors.
  @ParameterizedTest
  @ValueSource(strings = {"neuron", "mlp"})
  void withoutVectorsTheSameNumbersAreWritten(String network) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "train",
                "--network=" + network,
                "--batch-size=900",
                "--updates=3")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    assertEquals(
        CommandRun.of("train", "--network=" + network, "--batch-size=900", "--updates=3").out(),
        written);
  }
}
