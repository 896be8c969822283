package org.batchscope.app.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import org.junit.jupiter.api.Test;

class SliderPositionsTest {
  private static List<Double> all(PrimitiveIterator.OfDouble positions) {
    List<Double> all = new ArrayList<>();
    positions.forEachRemaining((double position) -> all.add(position));
    return all;
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
