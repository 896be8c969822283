package org.batchscope.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.study.Result;
import org.batchscope.study.Spread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpreadControlTest {
  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  private Result awaitSeeds(int seeds) {
    window.until(
        "a spread of " + seeds + " seeds",
        () -> {
          Result result = window.content().workspace().result();
          return result.scenario().equals(window.content().workspace().scenario())
              && result.spread().map(spread -> spread.ensemble().size()).orElse(0) == seeds;
        });
    return window.result();
  }

  private boolean choiceIsSeen() {
    return window.onScreen(() -> window.the("#spread-seeds").isVisible());
  }

  @Test
  void itIsOffAtFirst() {
    assertFalse(window.result().spread().isPresent());
    assertFalse(window.onScreen(() -> window.<ToggleButton>the("#spread").isSelected()));
    assertFalse(choiceIsSeen());
  }

  @Test
  void aClickShowsSixtyFourSeedsAndAnotherNone() {
    window.clickOn("#spread");
    awaitSeeds(64);
    assertTrue(choiceIsSeen());

    window.clickOn("#spread");
    awaitSeeds(0);
    assertFalse(choiceIsSeen());
  }

  @Test
  void itIsPainted() {
    int before = window.onScreen(this::picture);
    window.awaitPainting(() -> window.clickOn("#spread"), "a haze", () -> picture() != before);
  }

  private int picture() {
    int hash = 0;
    var pixels = window.mapPixels();
    var area = window.map().bounds();
    for (int k = 1; k < 100; k++)
      hash =
          31 * hash
              + pixels
                  .colorAt(area.minX() + k * area.width() / 100, area.minY() + 0.55 * area.height())
                  .getRGB();
    return hash;
  }

  @Test
  void theSpaceBarTurnsItOn() {
    window.inWindow(() -> window.the("#spread").requestFocus());
    window.push(KeyCode.SPACE);
    awaitSeeds(64);
    assertFalse(window.onScreen(() -> window.playback().playingProperty().get()));
  }

  @Test
  void itFollowsTheBatchSize() {
    window.clickOn("#spread");
    Spread ten = awaitSeeds(64).spread().orElseThrow();
    window.type("#batch-size-exact", "1");
    window.awaitResult();
    Result result = awaitSeeds(64);
    Spread one = result.spread().orElseThrow();

    assertEquals(1, result.batchSize());
    assertTrue(
        one.endPoints().orElseThrow().ellipse().semiMajor()
            > 2 * ten.endPoints().orElseThrow().ellipse().semiMajor());
  }

  @Test
  void itFollowsTheSliderWhileThatIsDragged() {
    window.clickOn("#spread");
    Spread before = awaitSeeds(64).spread().orElseThrow();
    Slider slider = window.the("#batch-size");
    window.moveTo(slider.lookup(".thumb")).press(MouseButton.PRIMARY);
    window.moveBy(60, 0);
    window.awaitResult();
    Spread during = awaitSeeds(64).spread().orElseThrow();
    window.release(MouseButton.PRIMARY);

    assertNotEquals(before, during);
  }

  @Test
  void aNumberOfSeedsCanBeTyped() {
    window.clickOn("#spread");
    window.clickOn("#spread-seeds");
    window.type("#spread-seeds-exact", "200");
    awaitSeeds(200);
  }

  @Test
  void aNumberThatIsNoneIsRefusedWithASentence() {
    window.clickOn("#spread");
    window.clickOn("#spread-seeds");
    window.type("#spread-seeds-exact", "300");
    window.awaitNotice();
    assertEquals("Seeds are a whole number from 1 to 256, but not 300.", window.notice());
    awaitSeeds(64);
  }

  @Test
  void theNumberIsRememberedWhileItIsOff() {
    window.clickOn("#spread");
    window.clickOn("#spread-seeds");
    window.inWindow(() -> window.<Slider>the("#spread-seeds-slider").setValue(3));
    awaitSeeds(8);
    window.push(KeyCode.ESCAPE);
    window.inWindow(() -> window.<ToggleButton>the("#spread").fire());
    awaitSeeds(0);
    window.inWindow(() -> window.<ToggleButton>the("#spread").fire());
    awaitSeeds(8);
  }
}
