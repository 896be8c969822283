package org.batchscope.figure.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.batchscope.figure.ChartResults;
import org.batchscope.study.Result;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;

class LossLineTest {
  @Test
  void aCurveWithRoomForAllItsPointsIsTheTrajectory() {
    Trajectory run = ChartResults.twoGroups().miniBatch();
    LossLine line = LossLine.thinned(k -> k, run::loss, 0, run.updates(), run.updates(), 1000);
    assertArrayEquals(IntStream.rangeClosed(0, 70).asDoubleStream().toArray(), line.x());
    assertArrayEquals(IntStream.rangeClosed(0, 70).mapToDouble(run::loss).toArray(), line.loss());
  }

  @Test
  void overEpochsAPointLiesWhereItsSamplesAreProcessed() {
    Result result = ChartResults.epochs();
    Trajectory run = result.miniBatch();
    assertEquals(735, run.updates());
    // 105 updates of 10 are one epoch of 1050 samples
    assertEquals(1, HorizontalAxis.EPOCHS.position(result, run, 105));
    assertEquals(520 / 1050.0, HorizontalAxis.EPOCHS.position(result, run, 52));
    assertEquals(7, HorizontalAxis.EPOCHS.position(result, run, 735));
    assertEquals(7, HorizontalAxis.EPOCHS.position(result, result.fullBatch(), 7));
  }

  @Property
  void everyColumnKeepsItsLowestAndItsHighestPoint(
      @ForAll @Size(min = 1, max = 400) double @DoubleRange(max = 100) [] losses,
      @ForAll @IntRange(min = 1, max = 40) int columns) {
    int last = losses.length - 1;
    double xMax = Math.max(1, last);
    LossLine line = LossLine.thinned(k -> k, k -> losses[k], 0, last, xMax, columns);
    for (int column = 0; column < columns; column++) {
      int wanted = column;
      double[] all =
          IntStream.rangeClosed(0, last)
              .filter(k -> columnOf(k, xMax, columns) == wanted)
              .mapToDouble(k -> losses[k])
              .toArray();
      double[] kept =
          IntStream.range(0, line.x().length)
              .filter(i -> columnOf(line.x()[i], xMax, columns) == wanted)
              .mapToDouble(i -> line.loss()[i])
              .toArray();
      assertEquals(Arrays.stream(all).min(), Arrays.stream(kept).min());
      assertEquals(Arrays.stream(all).max(), Arrays.stream(kept).max());
    }
  }

  @Property
  void pointsAreThoseOfTheCurveInOrderWithBothEndsAndFew(
      @ForAll @Size(min = 1, max = 400) double @DoubleRange(max = 100) [] losses,
      @ForAll @IntRange(min = 1, max = 40) int columns) {
    int last = losses.length - 1;
    LossLine line = LossLine.thinned(k -> k, k -> losses[k], 0, last, Math.max(1, last), columns);
    assertEquals(0, line.x()[0]);
    assertEquals(last, line.x()[line.x().length - 1]);
    assertTrue(line.x().length <= 2 * columns + 2);
    for (int i = 0; i < line.x().length; i++) {
      assertEquals(losses[(int) line.x()[i]], line.loss()[i]);
      if (i > 0) assertTrue(line.x()[i] > line.x()[i - 1]);
    }
  }

  private static int columnOf(double x, double xMax, int columns) {
    return Math.min(columns - 1, (int) (x / xMax * columns));
  }
}
