package org.batchscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.batchscope.figure.dial.UpdateSpan;
import org.batchscope.noise.RunDirections;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers of the dial, worked out again from nothing but the exported CSV.
final class DialNumbersTest {
  // degrees are rounded once more than radians
  private static final double ROUNDING = 1e-9;
  private static final int PARTS = 12;

  private final Study study = new Study();

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100})
  void numbersOfAllUpdatesAreThoseOfTheCsv(int batchSize) throws InputException, IOException {
    assertSame(run(batchSize, new Optimizer.Sgd()), new UpdateSpan.All(), 30, 0, 70);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 100})
  void numbersOfTheLastUpdatesAreThoseOfTheCsv(int batchSize) throws InputException, IOException {
    assertSame(run(batchSize, new Optimizer.Sgd()), new UpdateSpan.Last(20), 45, 25, 45);
  }

  @Test
  void withMomentumTheStepsTurnAndNotTheGradients() throws InputException, IOException {
    assertSame(run(10, new Optimizer.Momentum(0.9)), new UpdateSpan.All(), 70, 0, 70);
  }

  private Result run(int batchSize, Optimizer optimizer) throws InputException {
    Experiment experiment =
        study
            .usualExperiment()
            .withBatchSize(new BatchSize.Samples(batchSize))
            .withOptimizer(optimizer);
    return study.run(experiment, Cancellation.NEVER);
  }

  /// @param from first update that the span has at `update`
  /// @param to one past its last
  private static void assertSame(Result result, UpdateSpan span, int update, int from, int to)
      throws IOException {
    List<CSVRecord> rows = rows(result, "mini");
    RunDirections shown = span.directions(result.miniBatch(), update);
    assertEquals(to - from, shown.updates());
    double cosines = 0;
    double sines = 0;
    double uphill = 0;
    for (CSVRecord row : rows.subList(from, to)) {
      double angle = Math.toRadians(Double.parseDouble(row.get("angle_degrees")));
      cosines += Math.cos(angle);
      sines += Math.sin(angle);
      if (number(row, "grad_w1") * number(row, "full_grad_w1")
              + number(row, "grad_w2") * number(row, "full_grad_w2")
          < 0) uphill++;
    }
    double length = Math.hypot(cosines, sines) / (to - from);
    assertTrue(length > 0 && length < 1, "directions differ: " + length);
    assertEquals(Math.sqrt(-2 * Math.log(length)), shown.deviationRadians(), ROUNDING);
    assertEquals(uphill / (to - from), shown.uphillShare(), ROUNDING);
    assertTurns(rows, shown, from, to);
    RunDirections full = span.directions(result.fullBatch(), update);
    assertTurns(rows(result, "full"), full, from, to);
  }

  private static void assertTurns(List<CSVRecord> rows, RunDirections shown, int from, int to) {
    double sum = 0;
    double[] shares = new double[PARTS];
    int turns = to - from - 1;
    for (int k = from + 1; k < to; k++) {
      double turn =
          Math.abs(Math.IEEEremainder(heading(rows, k) - heading(rows, k - 1), 2 * Math.PI));
      sum += turn;
      shares[(int) (turn / Math.PI * PARTS)] += 1.0 / turns;
    }
    assertEquals(sum / turns, shown.meanTurnRadians(), ROUNDING);
    double[] shownShares = shown.turnShares(PARTS);
    for (int part = 0; part < PARTS; part++)
      assertEquals(shares[part], shownShares[part], ROUNDING, "part " + part);
  }

  /// The direction of the step of an update.
  private static double heading(List<CSVRecord> rows, int update) {
    return Math.atan2(step(rows, update, "w2"), step(rows, update, "w1"));
  }

  private static double step(List<CSVRecord> rows, int update, String parameter) {
    return number(rows.get(update + 1), parameter) - number(rows.get(update), parameter);
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static List<CSVRecord> rows(Result result, String run) throws IOException {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    TrajectoryCsv.write(result, false, csv);
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.parse(new StringReader(csv.toString(StandardCharsets.UTF_8)), format)) {
      return parser.stream().filter(row -> row.get("run").equals(run)).toList();
    }
  }
}
