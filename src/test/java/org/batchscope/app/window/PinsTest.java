package org.batchscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.prefs.Preferences;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.batchscope.app.UsualStudy;
import org.batchscope.export.ScenarioFile;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.Pin;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinsTest {
  private DrivenWindow window = new DrivenWindow();

  @TempDir Path folder;

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aPinnedRunStaysOnTheMapWhileTheBatchSizeChanges() {
    window.clickOn("#pin");
    window.awaitPainting(
        () -> window.type("#batch-size-exact", "500"),
        "the pinned path",
        () -> window.mapPixels().count(Palette.LIGHT.pins().getFirst()) > 50);
    assertEquals(List.of(UsualStudy.experiment()), pinned());
  }

  @Test
  void theButtonAndTheShortcutRefuseWhatIsPinnedAlready() {
    window.press(KeyCode.SHORTCUT).push(KeyCode.P).release(KeyCode.SHORTCUT);
    window.until("the pin", () -> pins().size() == 1);
    assertTrue(window.onScreen(() -> window.<Node>the("#pin").isDisabled()));
    window.press(KeyCode.SHORTCUT).push(KeyCode.P).release(KeyCode.SHORTCUT);
    window.awaitNotice();
    assertEquals("This very run is pinned already.", window.notice());
    assertEquals(1, pins().size());
  }

  @Test
  void aSeventhPinIsRefusedWithTheReason() {
    for (int size = 1; size <= 6; size++) pin(size);
    window.type("#batch-size-exact", "70");
    assertTrue(window.onScreen(() -> window.<Node>the("#pin").isDisabled()));
    assertEquals(
        "6 runs are pinned already: remove one of them first.",
        window.onScreen(() -> window.<Node>the("#pin").getAccessibleHelp()));
  }

  @Test
  void aPinIsRenamedHiddenMovedAndRemovedInTheList() {
    pin(100);
    pin(1);
    window.clickOn("#pins");
    window.type("#pin-name-1", "wild");
    assertEquals("wild", pins().get(1).name());
    window.clickOn("#pin-visible-1");
    assertTrue(pins().get(1).hidden());
    window.clickOn("#pin-up-1");
    assertEquals(List.of(1, 0), styles());
    window.clickOn("#pin-remove-0");
    assertEquals(List.of("wild"), pins().stream().map(Pin::name).toList());
    window.clickOn("#pins-remove-all");
    assertEquals(List.of(), pins());
  }

  @Test
  void aNameLeftAloneOrEmptiedFollowsWhatIsSpecial() {
    pin(100);
    window.type("#batch-size-exact", "10");
    window.clickOn("#pins");
    assertEquals("B = 100", window.textOf("#pin-name-0"));
    window.type("#pin-name-0", "mine");
    window.type("#pin-name-0", " ");
    assertEquals("", pins().getFirst().name());
    assertEquals("B = 100", window.textOf("#pin-name-0"));
  }

  @Test
  void aLongNameIsSeenFromItsBeginningUnlessItIsBeingEdited() {
    pin(100);
    pin(1);
    window.clickOn("#pins");
    assertTrue(beginsInside("#pin-name-0"));
    for (String field : List.of("#pin-name-0", "#pin-name-1"))
      window.type(field, "the run that was nearest to the measured one of last week, with seed 3");
    window.push(KeyCode.END);
    window.awaitLayout();
    assertFalse(beginsInside("#pin-name-1"), "where the name is being edited");
    window.push(KeyCode.TAB);
    window.awaitLayout();
    assertTrue(beginsInside("#pin-name-0"));
    assertTrue(beginsInside("#pin-name-1"));
    window.push(KeyCode.ESCAPE);
    window.clickOn("#pins");
    window.until("the list", () -> window.<Node>the("#pin-name-0").isFocused());
    assertTrue(beginsInside("#pin-name-0"), "also when the list is opened again");
  }

  private boolean beginsInside(String field) {
    return window.onScreen(() -> {
      Node whole = window.the(field);
      Node text = whole.lookup(".text");
      return text.localToScene(text.getLayoutBounds()).getMinX()
          >= whole.localToScene(whole.getLayoutBounds()).getMinX();
    });
  }

  @Test
  void thePinnedRunBecomesTheExperimentAgain() {
    pin(100);
    window.type("#batch-size-exact", "1");
    window.clickOn("#pins");
    window.clickOn("#pin-restore-0");
    assertEquals(UsualStudy.withBatchSize(100), window.awaitResult().experiment());
    assertTrue(window.onScreen(() -> window.<Node>the("#pin-restore-0").isDisabled()));
  }

  @Test
  void aPinOfAnotherSurfaceIsListedWithTheReason() {
    window.clickOn("#pin");
    window.choose("#data-menu", "penguins");
    window.until("penguins", () -> window.content().workspace().result().data().size() != 1050);
    window.clickOn("#pins");
    Label elsewhere = window.the(".pin-elsewhere");
    assertTrue(window.onScreen(elsewhere::isVisible));
    assertEquals(
        "Not on this map: two groups, sigmoid neuron, log-loss",
        window.onScreen(elsewhere::getText));
    assertTrue(window.onScreen(() -> window.<Node>the("#pin-visible-0").isDisabled()));
  }

  @Test
  void everythingInTheListIsReachedByTheKeyboardAndTellsWhatItDoes() {
    pin(100);
    pin(1);
    window.clickOn("#pins");
    for (String id : List.of("pin-visible", "pin-up", "pin-down", "pin-restore", "pin-remove"))
      for (int style = 0; style < 2; style++) {
        Button button = window.the("#" + id + "-" + style);
        assertTrue(button.isFocusTraversable(), id);
        String text = window.onScreen(button::getAccessibleText);
        assertTrue(text.contains(style == 0 ? "B = 100" : "B = 1"), text);
      }
  }

  @Test
  void theFocusStaysOnAPinThatIsMovedByTheKeyboard() {
    pin(100);
    pin(1);
    pin(2);
    window.clickOn("#pins");
    window.until("the list", () -> window.<Node>the("#pin-name-0").isFocused());
    // past the eye, and the arrow upwards that the first has no use for
    window.push(KeyCode.TAB).push(KeyCode.TAB);
    window.push(KeyCode.SPACE);
    window.until("the pin one place below", () -> styles().equals(List.of(1, 0, 2)));
    window.push(KeyCode.SPACE);
    window.until("the pin two places below", () -> styles().equals(List.of(1, 2, 0)));
  }

  @Test
  void pinsAreSavedAndOpenedWithTheScenario() throws InputException {
    pin(100);
    pin(1);
    Scenario saved = scenario();
    Path file = folder.resolve("pins.json");
    window.until(
        "the result", () -> window.content().workspace().result().scenario().equals(saved));
    window.inWindow(() -> window.actions().saveScenario(file));
    window.awaitNotice();
    assertEquals(saved, ScenarioFile.read(file));
    window.clickOn("#pins");
    window.clickOn("#pins-remove-all");
    window.inWindow(() -> window.actions().open(file));
    window.until("the pins", () -> scenario().equals(saved));
  }

  @Test
  void sixPinsAreThereAgainWhenTheWindowIsOpenedAgain() {
    for (int size = 1; size <= 6; size++) pin(size);
    Scenario closed = scenario();
    window.until(
        "the result", () -> window.content().workspace().result().scenario().equals(closed));
    Preferences preferences = window.hide();
    window = new DrivenWindow(preferences);
    assertEquals(closed, scenario());
    assertFalse(window.result().shownPins().isEmpty());
  }

  private void pin(int size) {
    window.type("#batch-size-exact", Integer.toString(size));
    window.clickOn("#pin");
  }

  private Scenario scenario() {
    return window.onScreen(() -> window.content().workspace().scenario());
  }

  private List<Pin> pins() {
    return scenario().pins();
  }

  private List<Integer> styles() {
    return pins().stream().map(Pin::style).toList();
  }

  private List<?> pinned() {
    return pins().stream().map(Pin::experiment).toList();
  }
}
