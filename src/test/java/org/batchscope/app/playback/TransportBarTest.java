package org.batchscope.app.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.batchscope.app.window.DrivenWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransportBarTest {
  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void opensAtTheEndOfTheRun() {
    assertAt(70);
  }

  @Test
  void buttonsGoToTheEndsAndByOneUpdate() {
    window.clickOn("#to-start");
    assertAt(0);
    window.clickOn("#forward");
    window.clickOn("#forward");
    assertAt(2);
    window.clickOn("#back");
    assertAt(1);
    window.clickOn("#to-end");
    assertAt(70);
    window.clickOn("#forward");
    assertAt(70);
  }

  @Test
  void playingGoesOnFromTheStartUntilItIsPaused() {
    window.clickOn("#play");
    assertEquals("Pause", window.onScreen(() -> window.the("#play").getAccessibleText()));
    window.until("some updates", () -> window.playback().update() >= 2);
    window.clickOn("#play");
    assertFalse(playing());
    assertEquals("Play", window.onScreen(() -> window.the("#play").getAccessibleText()));
    int paused = window.update();
    assertTrue(paused < 70, "paused before the end: " + paused);
    assertAt(paused);
  }

  @Test
  void fastPlayingPausesAtTheEnd() {
    window.pick("#speed", "1000/s");
    window.clickOn("#to-start");
    window.clickOn("#play");
    window.until("the end", () -> window.playback().update() == 70);
    assertFalse(playing());
  }

  @Test
  void steppingPauses() {
    window.clickOn("#play");
    window.clickOn("#to-start");
    assertFalse(playing());
    assertAt(0);
  }

  @Test
  void theSpaceBarPlaysAndPauses() {
    window.inWindow(() -> window.the("#batch-size").requestFocus());
    window.push(KeyCode.SPACE);
    assertTrue(playing());
    window.push(KeyCode.SPACE);
    assertFalse(playing());
  }

  @Test
  void aSpaceThatIsTypedDoesNotPlay() {
    window.clickOn("#batch-size-exact");
    window.push(KeyCode.SPACE);
    assertFalse(playing());
  }

  @Test
  void theSpaceBarOnAButtonPressesTheButtonOnly() {
    window.inWindow(() -> window.the("#to-start").requestFocus());
    window.push(KeyCode.SPACE);
    assertAt(0);
    assertFalse(playing());
  }

  @Test
  void scrubbingGoesThroughWholeUpdates() {
    window.drag("#scrub .thumb", MouseButton.PRIMARY);
    window.moveBy(-120, 0);
    int update = window.update();
    assertTrue(0 < update && update < 70, "somewhere in the run: " + update);
    assertEquals(update, scrub(), 0.5);
    window.drop();
    window.until("the end of the drag", () -> !window.<Slider>the("#scrub").isValueChanging());
    assertAt(update);
  }

  @Test
  void whatIsShownFollowsTheUpdate() {
    window.clickOn("#step-tab");
    window.clickOn("#to-start");
    String atStart = angle();
    assertTrue(atStart.endsWith("°"), atStart);
    window.clickOn("#to-end");
    assertEquals("–", angle());
  }

  private String angle() {
    return window.onScreen(() -> window.<Label>the("#angle").getText());
  }

  private boolean playing() {
    return window.onScreen(() -> window.playback().playingProperty().get());
  }

  private void assertAt(int update) {
    assertEquals(update, window.update());
    assertEquals(
        "update " + update + " of 70",
        window.onScreen(() -> window.<Label>the("#place").getText()));
    assertEquals(update, scrub(), 0);
  }

  private double scrub() {
    return window.onScreen(() -> window.<Slider>the("#scrub").getValue());
  }
}
