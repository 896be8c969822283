package org.batchscope.app.side;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.batchscope.app.window.DrivenWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CostViewTest {
  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  private String words() {
    return String.valueOf(window.<javafx.scene.Node>the("#cost").getAccessibleText());
  }

  @Test
  void theNumbersFollowTheBatchSize() {
    window.clickOn("#cost-tab");
    window.until("ten samples' memory", () -> words().contains("memory: 720\u00a0B"));
    window.type("#batch-size-exact", "1");
    window.until("one sample's memory", () -> words().contains("memory: 72\u00a0B"));
    window.type("#batch-size-exact", "full");
    window.until(
        "the same memory", () -> words().contains("as much memory: 75.6\u00a0kB, full batch 75.6"));
  }

  @Test
  void theTimeComesOnceItIsMeasured() {
    window.clickOn("#cost-tab");
    window.until("a time", () -> words().contains("Time for an epoch: "));
    assertTrue(words().matches("(?s).*Time for an epoch: [\\d.]+\u00a0\\S?s, full batch .*"));
  }
}
