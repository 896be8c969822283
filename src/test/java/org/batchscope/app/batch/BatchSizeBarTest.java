package org.batchscope.app.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.batchscope.app.UsualStudy;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.training.BatchSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchSizeBarTest {
  /// The slider's place is a logarithm, computed in one way only.
  private static final double ROUNDING = 1e-12;

  private static final BatchSizeScale SCALE = new BatchSizeScale(UsualStudy.SAMPLES);

  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theResultFollowsTheSliderWhileTheButtonIsStillDown() {
    window.drag("#batch-size .thumb", MouseButton.PRIMARY);
    for (int step = 0; step < 3; step++) {
      window.moveBy(80, 0);
      int b = SCALE.batchSizeAt(position());
      assertTrue(b > 10, "the slider has moved: " + b);
      assertShows(b);
    }
    window.drop();
  }

  @Test
  void aDragEndsOnThePlaceOfAWholeBatchSize() {
    window.drag("#batch-size .thumb", MouseButton.PRIMARY);
    window.moveBy(-91, 0);
    window.drop();
    window.until("the end of the drag", () -> !window.<Slider>the("#batch-size").isValueChanging());
    int b = window.awaitResult().batchSize();
    assertTrue(b > 1 && b < 10, "a few samples: " + b);
    assertEquals(SCALE.positionOf(b), position(), ROUNDING);
  }

  @Test
  void aPressBesideAPanelMovesTheSlider() {
    Window panel = openPanel("#run-menu", "#length");
    dragFarther();
    window.until("no panel", () -> !panel.isShowing());
  }

  @Test
  void thePanelOfTheLearningRateStaysWhileTheSliderIsDragged() {
    Window panel = openPanel("#learning-rate", "#learning-rate-exact");
    dragFarther();
    assertTrue(window.onScreen(panel::isShowing));
    window.clickOn("#place");
    window.until("no panel", () -> !panel.isShowing());
  }

  private Window openPanel(String button, String field) {
    window.clickOn(button);
    Window panel = window.onScreen(() -> window.<Node>the(field).getScene().getWindow());
    window.until("the panel", panel::isShowing);
    return panel;
  }

  private void dragFarther() {
    window.drag("#batch-size .thumb", MouseButton.PRIMARY);
    window.moveBy(120, 0);
    window.drop();
    assertTrue(window.experiment().batchSize().of(UsualStudy.SAMPLES) > 10);
  }

  @Test
  void whatWasTypedIsTakenWhenSomethingElseIsClicked() {
    window.clickOn("#batch-size-exact").push(KeyCode.SHORTCUT, KeyCode.A);
    window.write("77");
    assertEquals(10, window.experiment().batchSize().of(UsualStudy.SAMPLES));
    window.clickOn("#sentence");
    assertShows(77);
  }

  @Test
  void theSliderStaysInItsPlaceWhateverIsSaid() {
    double before = heightOfSlider();
    for (String typed : new String[] {"1", "9", "524", "1049", "1050"}) {
      window.type("#batch-size-exact", typed);
      window.awaitResult();
      assertEquals(before, heightOfSlider(), "at a batch size of " + typed);
    }
  }

  @Test
  void arrowsChangeTheBatchSizeByOne() {
    focusSlider();
    window.push(KeyCode.RIGHT);
    assertShows(11);
    window.push(KeyCode.UP);
    assertShows(12);
    window.push(KeyCode.LEFT);
    window.push(KeyCode.DOWN);
    window.push(KeyCode.LEFT);
    assertShows(9);
  }

  @Test
  void arrowsDoSoFromTheStartAndAfterAClickOnAButtonOrATab() {
    window.push(KeyCode.RIGHT);
    assertShows(11);
    window.clickOn("#theme");
    window.push(KeyCode.RIGHT);
    assertShows(12);
    window.clickOn("#law-tab");
    window.push(KeyCode.HOME);
    assertShows(1);
  }

  @Test
  void whoHasComeToTheTabsByKeysChoosesAmongThemByArrows() {
    TabPane tabs = window.the("#views");
    for (int k = 0; k < 40 && !window.onScreen(tabs::isFocused); k++) window.push(KeyCode.TAB);
    assertTrue(window.onScreen(tabs::isFocused));
    window.push(KeyCode.RIGHT);
    assertEquals(1, window.onScreen(() -> tabs.getSelectionModel().getSelectedIndex()));
    assertShows(10);
  }

  @Test
  void keysWithControlAreNoneOfThese() {
    window.press(KeyCode.CONTROL).push(KeyCode.HOME).release(KeyCode.CONTROL);
    assertShows(10);
  }

  @Test
  void pageKeysDoubleAndHalveIt() {
    focusSlider();
    window.push(KeyCode.PAGE_UP);
    assertShows(20);
    window.push(KeyCode.PAGE_DOWN);
    window.push(KeyCode.PAGE_DOWN);
    assertShows(5);
  }

  @Test
  void homeIsOneSampleAndEndIsAll() {
    focusSlider();
    window.push(KeyCode.END);
    assertShows(1050);
    assertEquals(new BatchSize.Full(), window.experiment().batchSize());
    assertTrue(window.sentence().contains("the full batch"), window.sentence());
    window.push(KeyCode.PAGE_UP);
    window.push(KeyCode.RIGHT);
    assertShows(1050);
    window.push(KeyCode.HOME);
    assertShows(1);
    window.push(KeyCode.PAGE_DOWN);
    window.push(KeyCode.LEFT);
    assertShows(1);
  }

  @Test
  void aTypedBatchSizeIsTaken() {
    window.type("#batch-size-exact", "100");
    assertShows(100);
    assertEquals(SCALE.positionOf(100), position(), ROUNDING);
    assertTrue(
        window
            .sentence()
            .startsWith(
                "100 of 1050: 11 updates per epoch, the last with 50.\nEach step is a guess from"
                    + " 100 samples, the last of an epoch from only 50: in this run on average "),
        window.sentence());
  }

  @Test
  void thousandsMayBeSetApart() {
    window.type("#batch-size-exact", "1,050");
    assertShows(1050);
  }

  @Test
  void fullMayBeTyped() {
    window.type("#batch-size-exact", "full");
    assertShows(1050);
    assertEquals(new BatchSize.Full(), window.experiment().batchSize());
  }

  @Test
  void whatIsNoBatchSizeIsRefusedAndEverythingStays() {
    double before = position();
    for (String typed : new String[] {"many", "0", "2000", "10.5", "1,05", ""}) {
      window.type("#batch-size-exact", typed);
      assertEquals(
          "A batch size is a whole number from 1 to 1050, or full, but not “" + typed + "”.",
          window.notice());
      assertTrue(window.onScreen(() -> window.the(".notice").isVisible()));
      assertEquals(typed, window.textOf("#batch-size-exact"));
      assertEquals(before, position(), 0);
    }
    window.clickOn("#notice-close");
    assertEquals("", window.notice());
    window.clickOn("#sentence");
    assertShows(10);
  }

  @Test
  void aMarkIsClicked() {
    window.clickOn("100");
    assertShows(100);
    assertEquals(SCALE.positionOf(100), position(), ROUNDING);
  }

  private void focusSlider() {
    window.inWindow(() -> window.the("#batch-size").requestFocus());
  }

  private double heightOfSlider() {
    return window.onScreen(() -> {
      window.scene().getRoot().layout();
      return window.the("#batch-size").localToScene(0, 0).getY();
    });
  }

  private double position() {
    return window.onScreen(() -> window.<Slider>the("#batch-size").getValue());
  }

  /// Result, exact field and sentence agree.
  private void assertShows(int batchSize) {
    assertEquals(batchSize, window.awaitResult().batchSize());
    assertEquals(Integer.toString(batchSize), window.textOf("#batch-size-exact"));
    String sentence = window.sentence();
    assertTrue(sentence.startsWith(batchSize + " of 1050"), sentence);
  }

  @Test
  void theKeysWorkWhereverNoOtherControlWantsThem() {
    window.clickOn("#forward");
    window.push(KeyCode.HOME);
    assertShows(1);
    window.push(KeyCode.PAGE_UP);
    assertShows(2);
  }
}
