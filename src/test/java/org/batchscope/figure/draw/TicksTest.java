package org.batchscope.figure.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {
  @Test
  void stepsAreRoundAndValuesExact() {
    assertEquals(List.of(0.0, 0.1, 0.2, 0.3), Ticks.linear(0, 0.34, 5, 0));
    assertEquals(List.of(-2.0, 0.0, 2.0), Ticks.linear(-3, 3, 4, 0));
    assertEquals(List.of(0.0, 20.0, 40.0, 60.0), Ticks.linear(0, 70, 5, 1));
  }

  @Test
  void countsHaveNoFractions() {
    assertEquals(List.of(0.0, 1.0, 2.0, 3.0), Ticks.linear(0, 3, 10, 1));
  }

  @Test
  void oneTickTellsNoScaleSoThereAreMoreWhereTheyFit() {
    assertEquals(List.of(0.0), Ticks.linear(-0.4, 0.9, 2, 0));
    assertEquals(List.of(0.0, 0.5), Ticks.linear(-0.4, 0.9, 2, 7, 0));
    assertEquals(List.of(0.0), Ticks.linear(-0.4, 0.9, 2, 2, 0));
    assertEquals(List.of(0.0), Ticks.linear(-0.4, 0.9, 0, 0, 0));
  }

  @Test
  void fewDecadesAreDividedAndManyAreThinned() {
    assertEquals(List.of(0.2, 0.5, 1.0, 2.0, 5.0), Ticks.logarithmic(0.14, 6, 5));
    assertEquals(List.of(1.0, 10.0, 100.0), Ticks.logarithmic(0.6, 300, 5));
    assertEquals(List.of(1.0, 100.0, 10_000.0, 1e6), Ticks.logarithmic(0.6, 5e6, 5));
  }

  @Property
  void thereAreNeverMoreThanFitAndAllLieOnTheAxis(
      @ForAll @DoubleRange(min = -1000, max = 1000) double low,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double width,
      @ForAll @IntRange(min = 2, max = 10) int atMost) {
    List<Double> ticks = Ticks.linear(low, low + width, atMost, 0);
    // both ends may be ticks: as many steps as fit have one more end than steps
    assertTrue(ticks.size() <= atMost + 1, ticks.toString());
    double rounding = 1e-6 * width;
    for (double tick : ticks)
      assertTrue(tick >= low - rounding && tick <= low + width + rounding, ticks.toString());
  }
}
