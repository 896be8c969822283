package org.batchscope.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.PrimitiveIterator;
import org.batchscope.app.window.DrivenWindow;
import org.junit.jupiter.api.Test;

class DragPassTest {
  @Test
  void everyChangeIsMadeInTheWindowAndOneBreaksOffWhereTheNextGoesOn() {
    try (DrivenWindow window = new DrivenWindow()) {
      window.awaitResult();
      PrimitiveIterator.OfDouble positions = SliderPositions.toAndFro(3, 4);
      assertEquals(0, DragPass.measure(window.window(), positions, 0).size());
      assertEquals(2, DragPass.measure(window.window(), positions, 2).size());
      assertEquals(32, window.window().workspace().result().batchSize());
      assertEquals(1, DragPass.measure(window.window(), positions, 1).size());
      assertEquals(1050, window.window().workspace().result().batchSize());
      int left = DragPass.measure(window.window(), positions, 100).size();
      assertEquals(6, left);
      assertEquals(1, window.window().workspace().result().batchSize());
    }
  }
}
