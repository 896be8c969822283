package org.batchscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoiseCommandTest {
  @TempDir private Path folder;

  @Test
  void columnsComeInTheirOrder() throws IOException {
    assertEquals(
        List.of(
            "batch_size",
            "sampling",
            "predicted_var_w1",
            "predicted_var_w2",
            "predicted_cov_w1_w2",
            "predicted_trace",
            "measured_trace",
            "measured_low",
            "measured_high",
            "mean_cosine",
            "sd_angle_degrees",
            "uphill_share"),
        List.copyOf(rows("--batch-sizes", "3").getFirst().getParser().getHeaderNames()));
  }

  @Test
  void automaticBatchSizesEndWithAllSamples() throws IOException {
    assertEquals(
        List.of("1", "2", "5", "6"),
        rows("--data", "six-points").stream().map(row -> row.get("batch_size")).toList());
  }

  @Test
  void aFullBatchHasNoNoise() throws IOException {
    CSVRecord row = rows("--batch-sizes", "1050", "--at", "1,2").getFirst();
    for (String column : List.of("predicted_trace", "measured_trace", "sd_angle_degrees"))
      assertEquals(0, Double.parseDouble(row.get(column)), column);
    assertEquals(1, Double.parseDouble(row.get("mean_cosine")));
  }

  @Test
  void predictedTraceIsTheSumOfTheVariances() throws IOException {
    for (CSVRecord row : rows("--at", "-1,2"))
      assertEquals(
          Double.parseDouble(row.get("predicted_trace")),
          Double.parseDouble(row.get("predicted_var_w1"))
              + Double.parseDouble(row.get("predicted_var_w2")),
          1e-15);
  }

  @Test
  void ofManyParametersThePairsGiveWayToThePlane() throws IOException {
    CSVRecord row =
        rows("--data", "six-points", "--hidden", "64,64", "--batch-sizes", "2").getFirst();
    List<String> columns = row.getParser().getHeaderNames();
    assertEquals(2 + 4417 + 3 + 7, columns.size());
    assertEquals(
        List.of(
            "predicted_var_b3_1",
            "predicted_var_plane_x",
            "predicted_var_plane_y",
            "predicted_cov_plane_x_plane_y",
            "predicted_trace"),
        columns.subList(2 + 4416, 2 + 4421));
    double variances = 0;
    for (int p = 0; p < 4417; p++) variances += Double.parseDouble(row.get(2 + p));
    double trace = Double.parseDouble(row.get("predicted_trace"));
    assertEquals(trace, variances, 1e-12 * trace);
  }

  @Test
  void ofAHundredParametersAllPairsAreTold() throws IOException {
    String[] hidden = {"--data", "six-points", "--batch-sizes", "2", "--hidden"};
    assertEquals(2 + 97 + 97 * 96 / 2 + 7, columns(rows(with(hidden, "24"))).size());
    assertEquals(2 + 101 + 3 + 7, columns(rows(with(hidden, "25"))).size());
  }

  private static String[] with(String[] options, String last) {
    String[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = last;
    return all;
  }

  private static List<String> columns(List<CSVRecord> rows) {
    return List.copyOf(rows.getFirst().getParser().getHeaderNames());
  }

  @Test
  void theNoiseAtAnUpdateIsThatAtItsParameters() {
    String[] closing =
        CommandRun.of("train", "--updates", "7").outLines().stream()
            .filter(line -> line.startsWith("mini,,7,"))
            .findFirst()
            .orElseThrow()
            .split(",");
    String there = closing[4] + "," + closing[5];
    assertEquals(
        CommandRun.of("noise", "--at", there).out(), CommandRun.of("noise", "--update", "7").out());
  }

  @Test
  void allSamplesCanBeAskedForByTheWordFullAndNoSizeTwice() throws IOException {
    List<CSVRecord> rows = rows("--batch-sizes", "10,full,10,1050");
    assertEquals(List.of("10", "1050"), rows.stream().map(r -> r.get("batch_size")).toList());
  }

  @Test
  void whereEveryGradientIsZeroThereIsNoNoiseScale() {
    CommandRun run = CommandRun.of("noise", "--at", "0,0", "--data", "line", "--network", "chain");
    assertTrue(run.out().contains("noise scale: there is none here"), run.out());
  }

  @Test
  void anUpdateThatADivergedRunDidNotReachIsRefusedWithTheReason() {
    CommandRun run =
        CommandRun.of("noise", "--update", "5", "--data", "line", "--learning-rate", "1e6");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("diverged after 1 update"), run.err());
  }

  @Test
  void wrongUsageIsOneLineAndLeavesNoFile() {
    Path out = folder.resolve("noise.csv");
    for (String[] wrong :
        new String[][] {
          {"--batch-sizes", "0"},
          {"--batch-sizes", "2000"},
          {"--batch-sizes", "1,,2"},
          {"--draws", "1"},
          {"--update", "71"},
          {"--update", "-1"},
          {"--at", "1e308,1e308", "--data", "line"},
          {"--at", "1e100,1e100", "--data", "line"},
          {"--at", "1,2", "--update", "3"}
        }) {
      String[] arguments = new String[wrong.length + 3];
      System.arraycopy(new String[] {"noise", "--out", out.toString()}, 0, arguments, 0, 3);
      System.arraycopy(wrong, 0, arguments, 3, wrong.length);
      CommandRun run = CommandRun.of(arguments);
      assertEquals(2, run.exitCode(), String.join(" ", arguments));
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().startsWith("batchscope: "), run.err());
      assertFalse(Files.exists(out));
    }
  }

  private List<CSVRecord> rows(String... options) throws IOException {
    Path out = folder.resolve("noise.csv");
    String[] arguments = new String[options.length + 5];
    String[] first = {"noise", "--out", out.toString(), "--draws", "20"};
    System.arraycopy(first, 0, arguments, 0, 5);
    System.arraycopy(options, 0, arguments, 5, options.length);
    assertEquals(0, CommandRun.of(arguments).exitCode());
    try (Reader reader = Files.newBufferedReader(out)) {
      return CSVFormat.DEFAULT.builder().setHeader().get().parse(reader).getRecords();
    }
  }
}
