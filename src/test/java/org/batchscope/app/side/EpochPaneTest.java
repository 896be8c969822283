package org.batchscope.app.side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.batchscope.app.UsualStudy;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.window.DrivenWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.robot.Motion;

class EpochPaneTest {
  private final DrivenWindow window = new DrivenWindow();

  @BeforeEach
  void awaitStrip() {
    awaitPainting();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aClickOnABlockGoesToItsUpdate() {
    window.clickOn(placeOfSample(254), Motion.DIRECT);
    assertEquals(25, window.update());
    window.clickOn(placeOfSample(2), Motion.DIRECT);
    assertEquals(0, window.update());
  }

  @Test
  void aClickStaysWithinTheEpochThatIsShown() {
    window.inWindow(() -> window.content().workspace().change(_ -> UsualStudy.withBatchSize(100)));
    window.awaitResult();
    awaitPainting();
    // 70 updates are six epochs of eleven, and four updates of the seventh
    window.clickOn(placeOfSample(150), Motion.DIRECT);
    assertEquals(67, window.update());
  }

  @Test
  void aClickOnABlockAfterTheEndOfTheRunGoesToItsEnd() {
    window.inWindow(() -> window.playback().seek(5));
    awaitPainting();
    window.clickOn(placeOfSample(1000), Motion.DIRECT);
    assertEquals(70, window.update());
  }

  @Test
  void thePointerOnABlockIsToldAboutItsBatchAndNoise() {
    window.moveTo(placeOfSample(254), Motion.DIRECT);
    Label hover = hover();
    assertTrue(hover.isVisible());
    assertTrue(hover.getText().startsWith("batch 26 of 105: 10 samples\n"), hover.getText());
    assertTrue(hover.getText().contains("noise of its gradient"), hover.getText());
    assertTrue(hover.getText().endsWith("click: to update 25"), hover.getText());
    window.moveTo(placeOfSample(900), Motion.DIRECT);
    assertTrue(hover.getText().endsWith("after the end of the run"), hover.getText());
    window.moveTo(window.<Node>the("#map"), Motion.DIRECT);
    assertFalse(hover.isVisible());
  }

  @Test
  void theTabOfTheEpochShowsItsWalk() {
    FigureCanvas walk = window.the("#walk");
    assertFalse(walk.showsSomething());
    window.clickOn("#walk-tab");
    window.until("the walk", () -> walk.showsSomething() && walk.isUpToDate());
  }

  private void awaitPainting() {
    window.until(
        "the strip", () -> window.content().canvases().stream().allMatch(FigureCanvas::isUpToDate));
  }

  private Label hover() {
    return window.onScreen(() -> window.<Label>the("#epoch .hover"));
  }

  /// Where on the screen the position of a sample in the epoch is.
  private Point2D placeOfSample(int position) {
    return window.onScreen(() -> {
      FigureCanvas canvas = window.<EpochPane>the("#epoch").canvas();
      Bounds bounds = canvas.getLayoutBounds();
      double margin = 4 * canvas.zoom();
      double width = canvas.figureWidth() * canvas.zoom() - 2 * margin;
      double x = margin + (position + 0.5) / UsualStudy.SAMPLES * width;
      return canvas.localToScreen(x, bounds.getHeight() - margin - 5);
    });
  }
}
