package org.batchscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.Datasets;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  @TempDir private Path folder;

  @Test
  void columnsComeInTheirOrder() throws IOException {
    assertEquals(
        "run,epoch,update,batch_count,w1,w2,loss,grad_w1,grad_w2,full_grad_w1,full_grad_w2,"
            + "angle_degrees",
        CommandRun.of("train").outLines().getFirst());
    assertEquals(
        "run,epoch,update,batch_count,w,b,loss,grad_w,grad_b,full_grad_w,full_grad_b,"
            + "angle_degrees,indices",
        CommandRun.of("train", "--data", "line", "--indices").outLines().getFirst());
  }

  @Test
  void parametersOfLayersHaveStableNames() throws IOException {
    String header =
        CommandRun.of("train", "--hidden", "2,1", "--updates", "1").outLines().getFirst();
    String names = "w1_1_1,w1_1_2,w1_2_1,w1_2_2,b1_1,b1_2,w2_1_1,w2_1_2,b2_1,w3_1_1,b3_1";
    assertTrue(header.startsWith("run,epoch,update,batch_count," + names + ",loss,"), header);
    assertTrue(header.contains(",plane_x,plane_y,plane_distance,plane_loss,grad_w1_1_1,"), header);
  }

  @Test
  void aPathIsAsFarFromItsPlaneAsThePlaneOfItsEndsSays() throws IOException {
    List<CSVRecord> rows = rows("full", "train", "--hidden", "2", "--plane", "ends");
    assertEquals(0, Double.parseDouble(rows.getFirst().get("plane_distance")), 1e-12);
    assertEquals(0, Double.parseDouble(rows.getLast().get("plane_distance")), 1e-12);
    assertEquals(
        Double.parseDouble(rows.getLast().get("loss")),
        Double.parseDouble(rows.getLast().get("plane_loss")),
        1e-12);
    double between = Double.parseDouble(rows.get(20).get("plane_distance"));
    assertTrue(between > 1e-6, "distance " + between);
  }

  @Test
  void elevenUpdatesMakeAnEpochAndTheLastHasFiftySamples() throws IOException {
    List<CSVRecord> mini = rows("mini", "train", "--batch-size", "100", "--epochs", "2");
    assertEquals(2 * 11 + 1, mini.size());
    for (int update = 0; update < 22; update++) {
      CSVRecord row = mini.get(update);
      assertEquals(update, Integer.parseInt(row.get("update")));
      assertEquals(1 + update / 11, Integer.parseInt(row.get("epoch")));
      assertEquals(update % 11 == 10 ? 50 : 100, Integer.parseInt(row.get("batch_count")));
    }
    List<CSVRecord> full = rows("full", "train", "--batch-size", "100", "--epochs", "2");
    assertEquals(2 + 1, full.size());
    assertEquals("1050", full.getFirst().get("batch_count"));
  }

  @Test
  void valuesReadBackExactly() throws IOException, InputException {
    var choice = DataCatalog.defaultChoice(BuiltIn.TWO_GROUPS);
    Experiment experiment =
        ExperimentDefaults.suitedTo(choice, Datasets.load(choice))
            .withBatchSize(new BatchSize.Samples(100))
            .withLength(new RunLength.Updates(25))
            .withStart(List.of(-1.5, 0.1));
    Trajectory run = new Study().run(experiment, Cancellation.NEVER).miniBatch();
    List<CSVRecord> rows =
        rows("mini", "train", "--batch-size=100", "--updates=25", "--start", "-1.5,.1");
    for (int update = 0; update < 25; update++) {
      CSVRecord row = rows.get(update);
      assertEquals(run.loss(update), number(row, "loss"));
      assertEquals(Math.toDegrees(run.angleRadians(update)), number(row, "angle_degrees"));
      for (int p = 0; p < 2; p++) {
        assertEquals(run.parameter(update, p), number(row, "w" + (p + 1)));
        assertEquals(run.batchGradient(update, p), number(row, "grad_w" + (p + 1)));
        assertEquals(run.fullGradient(update, p), number(row, "full_grad_w" + (p + 1)));
      }
    }
    assertEquals(run.parameter(25, 1), number(rows.get(25), "w2"));
  }

  @Test
  void closingRowHasTheFinalPointAndNothingElse() throws IOException {
    for (String run : List.of("mini", "full")) {
      List<CSVRecord> rows = rows(run, "train", "--indices", "--updates", "5");
      CSVRecord last = rows.getLast();
      assertEquals(6, rows.size());
      assertEquals("5", last.get("update"));
      assertTrue(number(last, "loss") > 0);
      // one plain step from the last but one
      CSVRecord before = rows.get(4);
      assertEquals(
          number(before, "w1") - 0.8 * number(before, "grad_w1"), number(last, "w1"), 1e-15);
      for (String column : List.of("epoch", "batch_count", "grad_w1", "full_grad_w2", "indices"))
        assertEquals("", last.get(column));
      assertEquals("", last.get("angle_degrees"));
    }
  }

  @Test
  void withTheFullBatchBothRunsAgreeToTheLastDigit() {
    List<String> lines = CommandRun.of("train", "--batch-size", "full").outLines();
    List<String> mini = values("mini,", lines);
    assertEquals(71, mini.size());
    assertEquals(mini, values("full,", lines));
    assertEquals(mini, values("mini,", CommandRun.of("train", "--batch-size", "1050").outLines()));
  }

  @Test
  void indicesOfAnEpochAreAllSamplesOnce() throws IOException {
    List<CSVRecord> mini =
        rows("mini", "train", "--indices", "--batch-size", "100", "--epochs", "2");
    for (int epoch = 0; epoch < 2; epoch++) {
      int[] drawn =
          mini.subList(epoch * 11, epoch * 11 + 11).stream()
              .flatMapToInt(TrainCommandTest::indices)
              .sorted()
              .toArray();
      assertEquals(
          IntStream.range(0, 1050).boxed().toList(), Arrays.stream(drawn).boxed().toList());
    }
    CSVRecord full = rows("full", "train", "--indices", "--updates", "1").getFirst();
    assertEquals(IntStream.range(0, 1050).boxed().toList(), indices(full).boxed().toList());
  }

  @Test
  void gradientsOfAnEpochAtOnePointAddUpToTheFullGradient() throws IOException {
    // a learning rate too small to change any digit of the parameters
    List<CSVRecord> mini =
        rows("mini", "train", "--learning-rate", "1e-300", "--batch-size", "100", "--epochs", "1");
    assertEquals(mini.getFirst().get("w1"), mini.getLast().get("w1"));
    for (String w : List.of("w1", "w2")) {
      double sum = 0;
      for (CSVRecord row : mini.subList(0, 11))
        sum += number(row, "batch_count") * number(row, "grad_" + w);
      double expected = 1050 * number(mini.getFirst(), "full_grad_" + w);
      // 1050 terms below 10 are rounded to 16 digits
      assertEquals(expected, sum, 1e-10);
    }
  }

  @Test
  void undefinedAngleIsEmpty() throws IOException {
    // the chain's gradient is zero at the origin
    List<CSVRecord> mini = rows("mini", "train", "--network", "chain", "--start", "0,0");
    assertEquals("", mini.getFirst().get("angle_degrees"));
  }

  @Test
  void sixPointsFollowAnIndependentComputation() throws IOException {
    List<CSVRecord> full =
        rows(
            "full",
            "train",
            "--data",
            "six-points",
            "--activation",
            "sigmoid",
            "--loss",
            "mse",
            "--start",
            "-4,-4",
            "--batch-size",
            "full",
            "--learning-rate",
            "0.3",
            "--updates",
            "200");
    // computed with NumPy 2.4.6 in double precision
    assertEquals(-2.634599837618532, number(full.getLast(), "w1"), 1e-12);
    assertEquals(-3.345158733300646, number(full.getLast(), "w2"), 1e-12);
    assertEquals(0.37715234489777066, number(full.getLast(), "loss"), 1e-12);
  }

  @Test
  void fileHoldsWhatStandardOutputWouldHaveShown() throws IOException {
    Path file = folder.resolve("run.csv");
    CommandRun run = CommandRun.of("train", "--indices", "--out", file.toString());
    assertEquals(new CommandRun(0, "", ""), run);
    assertEquals(CommandRun.of("train", "--indices").out(), Files.readString(file));
  }

  @Test
  void divergenceIsAResultWithANote() {
    CommandRun run =
        CommandRun.of(
            "train", "--activation", "identity", "--loss", "mse", "--learning-rate", "50");
    assertEquals(0, run.exitCode());
    assertEquals(1, run.err().lines().count());
    assertTrue(run.err().startsWith("batchscope: The mini-batch run diverged after "), run.err());
    assertFalse(run.out().contains("NaN") || run.out().contains("Infinity"));
  }

  @Test
  void failureLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("run.csv"), "old");
    CommandRun run = CommandRun.of("train", "--batch-size", "2000", "--out", file.toString());
    assertEquals(2, run.exitCode());
    assertEquals("old", Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void readerThatHasSeenEnoughIsNoFailure() {
    CommandRun quiet = runInto("Broken pipe");
    assertEquals(new CommandRun(0, "", ""), quiet);
  }

  @Test
  void fullDiskIsAFailure() {
    CommandRun failed = runInto("No space left on device");
    assertEquals(2, failed.exitCode());
    assertEquals(
        "batchscope: Standard output could not be written: No space left on device.\n",
        failed.err());
  }

  private static CommandRun runInto(String fault) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(fault);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = BatchscopeCommand.run(broken, new PrintStream(err, true), "train");
    return new CommandRun(exitCode, "", err.toString());
  }

  private static List<CSVRecord> rows(String run, String... arguments) throws IOException {
    CommandRun result = CommandRun.of(arguments);
    assertEquals("", result.err());
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(result.out()))) {
      return parser.getRecords().stream().filter(row -> row.get("run").equals(run)).toList();
    }
  }

  private static List<String> values(String prefix, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .toList();
  }

  private static IntStream indices(CSVRecord row) {
    return Arrays.stream(row.get("indices").split(" ")).mapToInt(Integer::parseInt);
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  @Test
  void rowsThatAreLeftOutAreTold() throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), "a,y\n1,0\n2,\n3,1\n,1\n5,0\n");
    String told = "2 rows are left out because a value is missing, first in line 3.";
    CommandRun train =
        CommandRun.of("train", "--data", table.toString(), "--batch-size", "2", "--updates", "2");
    assertEquals(0, train.exitCode(), train.err());
    assertEquals(List.of("batchscope: " + told), train.err().lines().toList());

    CommandRun data = CommandRun.of("data", table.toString());
    assertEquals("table.csv: 3 samples", data.outLines().getFirst());
    assertEquals(told, data.outLines().get(1));
  }
}
