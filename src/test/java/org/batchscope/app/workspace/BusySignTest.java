package org.batchscope.app.workspace;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Test;

class BusySignTest {
  @Test
  void whatTakesLongIsSaidUntilItIsThereOrNotWantedAnyMore() {
    try (DrivenWindow window = new DrivenWindow()) {
      Node sign = window.the("#busy");
      assertFalse(window.onScreen(sign::isVisible));
      choose(window, 5_000_000);
      window.until("the sign", sign::isVisible);
      // the window goes on
      assertTrue(window.onScreen(() -> window.result().miniBatch().updates() == 70));
      choose(window, 60);
      window.awaitResult();
      window.until("no sign", () -> !sign.isVisible());
    }
  }

  @Test
  void nothingIsSaidOfWhatIsRefused() {
    try (DrivenWindow window = new DrivenWindow()) {
      Node sign = window.the("#busy");
      choose(window, 6_000_000);
      window.awaitNotice();
      assertFalse(window.onScreen(sign::isVisible));
    }
  }

  private static void choose(DrivenWindow window, int updates) {
    window.change(experiment -> experiment.withLength(new RunLength.Updates(updates)));
  }
}
