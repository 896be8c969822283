package org.batchscope.app.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SliderPositionsTest {
  private static List<Double> all(DoubleStream positions) {
    return positions.boxed().toList();
  }

  @Test
  void acrossLeadsFromOneEndToTheOther() {
    assertEquals(List.of(0.0, 0.25, 0.5, 0.75, 1.0), all(SliderPositions.across(5)));
  }

  @Test
  void everyJourneyBeginsWhereTheLastOneEnded() {
    assertEquals(List.of(0.0, 0.5, 1.0, 0.5, 0.0, 0.5, 1.0), all(SliderPositions.toAndFro(3, 3)));
  }
}
