package org.batchscope.figure.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.batchscope.figure.ChartResults;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.NumberText;
import org.batchscope.study.BatchCost;
import org.batchscope.study.Cost;
import org.batchscope.study.EpochTimes;
import org.batchscope.study.EqualTime;
import org.batchscope.study.Result;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CostFigureTest {
  private static final Result RESULT = ChartResults.twoGroups();
  private static final Cost COST = Cost.of(RESULT, Cancellation.NEVER);

  private static EqualTime inTime(double miniNanos, double fullNanos) {
    return EqualTime.of(RESULT, new EpochTimes(miniNanos, fullNanos), Cancellation.NEVER);
  }

  private static CostTable measured() {
    return CostTable.of(COST, Optional.of(inTime(52_400, 5_300)));
  }

  private static List<String> titles(CostTable table) {
    return table.claims().stream().map(CostTable.Claim::title).toList();
  }

  @Test
  void theNumbersAreThoseOfTheComparison() {
    CostTable table = measured();

    assertEquals("720\u00a0B", table.claims().get(0).mini());
    assertEquals("75.6\u00a0kB", table.claims().get(0).full());
    assertEquals(
        NumberText.of(COST.mini().lossAfterEpoch().getAsDouble(), 3), table.claims().get(1).mini());
    long degrees = Math.round(Math.toDegrees(COST.mini().meanErrorRadians()));
    assertEquals(degrees + "°", table.claims().get(2).mini());
    assertEquals("0°", table.claims().get(2).full());
    assertEquals(
        new CostTable.Row("Time for an epoch", "52\u00a0µs", "5.3\u00a0µs"), table.rows().get(2));
  }

  @Test
  void whatIsSaidIsTrueHere() {
    assertEquals(
        List.of("Needs less memory", "Learns faster per epoch", "Less accurate gradient"),
        titles(measured()));
  }

  @Test
  void ofTheFullBatchNothingElseIsSaidThanThatItIsTheSame() {
    Result full =
        ChartResults.run(RESULT.data(), RESULT.experiment().withBatchSize(new BatchSize.Full()));
    EqualTime time = EqualTime.of(full, new EpochTimes(5_000, 5_000), Cancellation.NEVER);
    CostTable table = CostTable.of(Cost.of(full, Cancellation.NEVER), Optional.of(time));

    assertEquals(
        List.of("Needs as much memory", "As fast per epoch", "The same gradient"), titles(table));
    for (CostTable.Claim claim : table.claims()) assertEquals(claim.full(), claim.mini());
    for (CostTable.Row row : table.rows()) assertEquals(row.full(), row.mini());
  }

  @Test
  void whereSmallBatchesAreSlowerThatIsSaid() {
    EqualTime fast = inTime(52_400, 5_300);
    EqualTime slow =
        new EqualTime(fast.times(), 5_300, 1, 1, OptionalDouble.of(0.9), OptionalDouble.of(0.8));

    assertEquals("Loss after 5.3\u00a0µs", measured().rows().get(1).label());
    assertEquals(
        "Loss after 5.3\u00a0µs: slower",
        CostTable.of(COST, Optional.of(slow)).rows().get(1).label());
  }

  /// A loss above that of the start is no learning, however far the other one is above it.
  @Test
  void whereTheLossRisesNothingIsSaidToLearn() {
    assertEquals("Both learn nothing", epochTitle(21.9, 106));
    assertEquals("Learns nothing here", epochTitle(21.9, 0.2));
    assertEquals("Only this one learns", epochTitle(0.2, 106));
    assertEquals("Learns faster per epoch", epochTitle(0.2, 0.3));
  }

  private static String epochTitle(double miniLoss, double fullLoss) {
    Cost cost =
        new Cost(COST.updates(), 0.5, after(COST.mini(), miniLoss), after(COST.full(), fullLoss));
    return titles(CostTable.of(cost, Optional.empty())).get(1);
  }

  private static BatchCost after(BatchCost cost, double lossAfterEpoch) {
    return new BatchCost(
        cost.batchSize(),
        cost.bytes(),
        cost.updatesPerEpoch(),
        cost.lossAfterUpdates(),
        OptionalDouble.of(lossAfterEpoch),
        cost.meanErrorRadians());
  }

  @Test
  void untilTheTimeIsMeasuredEverythingElseIsThere() {
    CostTable pending = CostTable.of(COST, Optional.empty());

    assertEquals(measured().claims(), pending.claims());
    assertEquals(measured().rows().getFirst(), pending.rows().getFirst());
    assertEquals(measured().rows().size(), pending.rows().size());
    assertEquals("…", pending.rows().get(2).mini());
    assertTrue(pending.rows().get(2).label().startsWith("Measuring"));
  }

  @Test
  void nothingMovesWhenTheTimeBecomesKnown() {
    PaintedFigure pending =
        PaintedFigure.of(new CostFigure(COST, Optional.empty(), Palette.LIGHT), 290, 200);
    PaintedFigure known =
        PaintedFigure.of(
            new CostFigure(COST, Optional.of(inTime(52_400, 530_000)), Palette.LIGHT), 290, 200);
    int claims = 290 * 150;

    assertTrue(
        Arrays.equals(
            Arrays.copyOf(pending.pixels(), claims), Arrays.copyOf(known.pixels(), claims)));
    assertFalse(Arrays.equals(pending.pixels(), known.pixels()));
  }

  @ParameterizedTest
  @CsvSource({"270, 140", "290, 200", "376, 235", "1200, 800"})
  void everyWordIsWhole(int width, int height) throws Exception {
    CostFigure figure = new CostFigure(COST, Optional.of(inTime(52_400, 5_300)), Palette.LIGHT);
    String svg = PaintedFigure.svg(figure, width, height);
    CostTable table = measured();

    assertFalse(svg.contains("…"), svg);
    Stream.concat(titles(table).stream(), table.rows().stream().map(CostTable.Row::label))
        .forEach(text -> assertTrue(svg.contains(">" + text + "<"), text));
  }
}
