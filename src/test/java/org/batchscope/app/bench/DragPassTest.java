package org.batchscope.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.PrimitiveIterator;
import org.batchscope.app.rehearsal.SliderPositions;
import org.batchscope.app.window.DrivenWindow;
import org.junit.jupiter.api.Test;

class DragPassTest {
  @Test
  void everyChangeIsMadeInTheWindowAndOneBreaksOffWhereTheNextGoesOn() {
    try (DrivenWindow window = new DrivenWindow()) {
      window.awaitResult();
      PrimitiveIterator.OfDouble positions = SliderPositions.toAndFro(3, 4);
      assertEquals(0, DragPass.measure(window.content(), positions, 0).size());
      assertEquals(2, DragPass.measure(window.content(), positions, 2).size());
      assertEquals(32, window.content().workspace().result().batchSize());
      assertEquals(1, DragPass.measure(window.content(), positions, 1).size());
      assertEquals(1050, window.content().workspace().result().batchSize());
      int left = DragPass.measure(window.content(), positions, 100).size();
      assertEquals(6, left);
      assertEquals(1, window.content().workspace().result().batchSize());
    }
  }
}
