package org.batchscope.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.PrimitiveIterator;
import org.batchscope.app.rehearsal.SliderPositions;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.junit.jupiter.api.Test;

class DragPassTest {
  @Test
  void everyChangeIsMadeInTheWindowAndOneBreaksOffWhereTheNextGoesOn() throws InputException {
    try (DrivenWindow window = new DrivenWindow()) {
      window.awaitResult();
      PrimitiveIterator.OfDouble positions = SliderPositions.toAndFro(3, 4).iterator();
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

  @Test
  void aBatchSizeThatIsRefusedIsTold() {
    try (DrivenWindow window = new DrivenWindow()) {
      window.change(experiment ->
          experiment.withOptimizer(new Optimizer.Rprop()).withBatchSize(new BatchSize.Full()));
      window.awaitResult();
      InputException fault =
          assertThrows(
              InputException.class,
              () ->
                  DragPass.measure(
                      window.content(), SliderPositions.across(3).iterator(), Integer.MAX_VALUE));
      assertEquals("bench.refused", fault.key());
      assertTrue(fault.getMessage().contains("RPROP"), fault.getMessage());
    }
  }
}
