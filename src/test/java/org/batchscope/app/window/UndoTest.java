package org.batchscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.batchscope.app.UsualStudy;
import org.batchscope.study.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.robot.Motion;

class UndoTest {
  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aDragOfTheSliderIsUndoneAtOnceAndTheOneBeforeApart() {
    int first = batchSize();
    drag(40);
    int second = batchSize();
    drag(60);
    int third = batchSize();
    assertTrue(first < second && second < third, first + ", " + second + ", " + third);
    undo();
    assertEquals(second, batchSize());
    undo();
    assertEquals(first, batchSize());
    window.press(KeyCode.SHORTCUT).push(KeyCode.Y).release(KeyCode.SHORTCUT);
    assertEquals(second, batchSize());
    window.press(KeyCode.SHORTCUT, KeyCode.SHIFT).push(KeyCode.Z);
    window.release(KeyCode.SHORTCUT, KeyCode.SHIFT);
    assertEquals(third, batchSize());
    assertEquals(third, window.awaitResult().batchSize());
  }

  @Test
  void stepsWithTheKeysAreUndoneOneByOne() {
    int first = batchSize();
    window.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertEquals(first + 2, batchSize());
    undo();
    assertEquals(first + 1, batchSize());
  }

  @Test
  void aDragOfTheStartOnTheMapIsUndoneAtOnce() {
    Scenario before = scenario();
    Point2D start = window.onScreen(() -> window.mapPixels().onScreen(2.5, 2.5));
    window.moveTo(start, Motion.DIRECT);
    window.press(MouseButton.PRIMARY);
    for (int step = 0; step < 4; step++) window.moveBy(-20, 10);
    window.release(MouseButton.PRIMARY);
    assertNotEquals(before, scenario());
    undo();
    assertEquals(before, scenario());
  }

  @Test
  void whatWasTypedIsUndoneWithTheFocusStillInTheField() {
    int first = batchSize();
    window.type("#batch-size-exact", "250");
    assertEquals(250, batchSize());
    assertTrue(window.onScreen(() -> window.the("#batch-size-exact").isFocused()));
    undo();
    assertEquals(first, batchSize());
    assertEquals(Integer.toString(first), window.textOf("#batch-size-exact"));
  }

  @Test
  void whatIsBeingTypedIsUndoneByTheField() {
    int first = batchSize();
    window.clickOn("#batch-size-exact").write("7");
    undo();
    assertEquals(first, batchSize());
    assertEquals(Integer.toString(first), window.textOf("#batch-size-exact"));
    assertEquals("", window.onScreen(() -> window.content().workspace().redoName()));
  }

  @Test
  void aDragInAPanelIsUndoneThere() {
    double first = window.experiment().learningRate();
    window.clickOn("#learning-rate");
    window.until(
        "the field to be ready", () -> window.<Node>the("#learning-rate-exact").isFocused());
    window.drag("#learning-rate-slider .thumb", MouseButton.PRIMARY);
    for (int moved = 0; moved < 40; moved += 10) window.moveBy(-10, 0);
    window.drop();
    assertTrue(window.experiment().learningRate() < first);
    undo();
    assertEquals(first, window.experiment().learningRate());
  }

  @Test
  void startingAgainLosesNoPins() {
    window.clickOn("#pin");
    window.type("#batch-size-exact", "100");
    Scenario before = scenario();
    window.choose("#more", "Start again with the default experiment");
    window.until(
        "the usual experiment", () -> scenario().equals(Scenario.of(UsualStudy.experiment())));
    window.choose("#more", "Undo: batch size, pinned runs");
    window.until("what there was before", () -> scenario().equals(before));
    assertNotEquals(0, scenario().pins().size());
  }

  private void drag(int pixels) {
    window.drag("#batch-size .thumb", MouseButton.PRIMARY);
    for (int moved = 0; moved < pixels; moved += 10) window.moveBy(10, 0);
    window.drop();
  }

  private void undo() {
    window.press(KeyCode.SHORTCUT).push(KeyCode.Z).release(KeyCode.SHORTCUT);
  }

  private int batchSize() {
    return window.experiment().batchSize().of(UsualStudy.SAMPLES);
  }

  private Scenario scenario() {
    return window.onScreen(() -> window.content().workspace().scenario());
  }
}
