package org.batchscope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.Vantage;
import org.batchscope.study.ViewSettings;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.robot.Motion;

class ProbeTest {
  /// The pointer stands on whole pixels, the probe on rounded numbers.
  private static final double PIXELS = 1.5;

  /// In pixels: as far as an arrow reaches.
  private static final int AROUND = 30;

  /// An arrow has more pixels of exactly its color.
  private static final int SEEN = 20;

  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theCurrentPointIsTheGripOfTheProbe() {
    Trajectory path = window.result().miniBatch();
    Point2D end = at(path.parameter(70, 0), path.parameter(70, 1));
    window.moveTo(end, Motion.DIRECT);
    window.press(MouseButton.PRIMARY);
    for (int step = 1; step <= 3; step++) {
      window.moveBy(50, 20);
      Vantage.AtProbe probe = settings().probe().orElseThrow();
      Point2D shown = at(probe.first(), probe.second());
      assertEquals(0, shown.distance(end.add(50 * step, 20 * step)), PIXELS);
    }
    window.release(MouseButton.PRIMARY);
    assertTrue(button().isSelected());
    assertEquals(window.update(), 70, "the run stays where it is");
  }

  @Test
  void arrowsFollowTheProbe() {
    assertEquals(0, fullBatchPixelsNear(1, 3));
    window.awaitPainting(
        () -> window.inWindow(() -> window.choice().placeProbe(1, 3)),
        "the full-batch arrow there",
        () -> fullBatchPixelsNear(1, 3) > SEEN);
    window.awaitPainting(
        () -> window.push(KeyCode.ESCAPE), "no arrow there", () -> fullBatchPixelsNear(1, 3) == 0);
  }

  @Test
  void theButtonPutsTheProbeOnTheCurrentPointAndTakesItAway() {
    Trajectory path = window.result().miniBatch();
    window.clickOn("#probe");
    assertEquals(
        new Vantage.AtProbe(path.parameter(70, 0), path.parameter(70, 1)),
        settings().probe().orElseThrow());
    window.clickOn("#probe");
    assertTrue(settings().probe().isEmpty());
    assertFalse(button().isSelected());
  }

  @Test
  void escapeTakesTheProbeAway() {
    window.clickOn("#probe");
    window.push(KeyCode.ESCAPE);
    assertTrue(settings().probe().isEmpty());
    assertFalse(button().isSelected());
  }

  @Test
  void theFanIsAsLargeAsChosen() {
    window.clickOn("#at-point");
    window.interact(() -> window.<Slider>the("#fan").setValue(40));
    assertEquals(40, settings().fanSize());
    assertEquals("40", window.onScreen(() -> window.<Label>the("#fan-count").getText()));
    window.clickOn("#hairs");
    assertTrue(settings().hairs());
  }

  @Test
  void thePanelShowsWhatIsChosenElsewhere() {
    window.clickOn("#at-point");
    window.inWindow(() -> window.choice().setHairs(true));
    window.inWindow(() -> window.choice().setFanSize(40));
    window.inWindow(() -> window.choice().reset());
    assertFalse(window.onScreen(() -> window.<CheckBox>the("#hairs").isSelected()));
    int usual = ViewSettings.USUAL.fanSize();
    assertEquals(usual, window.onScreen(() -> window.<Slider>the("#fan").getValue()));
    assertEquals(usual, settings().fanSize());
  }

  @Test
  void theGradientFlowIsShownWhenChosen() {
    window.clickOn("#at-point");
    window.clickOn("#gradient-flow");
    assertTrue(flowIsShown());
    window.clickOn("#gradient-flow");
    assertFalse(flowIsShown());
  }

  @Test
  void theGradientFlowIsUndoneLikeAnyOtherChange() {
    window.clickOn("#at-point");
    window.clickOn("#gradient-flow");
    window.inWindow(() -> window.content().workspace().undo());
    assertFalse(flowIsShown());
    assertFalse(window.onScreen(() -> window.<CheckBox>the("#gradient-flow").isSelected()));
  }

  private boolean flowIsShown() {
    return window.onScreen(() -> window.content().workspace().scenario().gradientFlow());
  }

  @Test
  void theStepViewTellsTheNumbersAtTheProbe() {
    window.clickOn("#step-tab");
    assertEquals("–", window.onScreen(() -> window.<Label>the("#angle").getText()));
    window.inWindow(() -> window.choice().placeProbe(1, 2));
    window.until(
        "the angle at the probe",
        () -> window.<Label>the("#angle-meaning").getText().startsWith("at the probe (1, 2)"));
    window.push(KeyCode.ESCAPE);
    assertEquals("–", window.onScreen(() -> window.<Label>the("#angle").getText()));
  }

  /// Far from both paths there is no such color unless an arrow is drawn.
  private long fullBatchPixelsNear(double first, double second) {
    return window.onScreen(() -> {
      MapPixels pixels = window.mapPixels();
      double x = pixels.pane().area().toX(first) * pixels.scale();
      double y = pixels.pane().area().toY(second) * pixels.scale();
      long count = 0;
      for (int dx = -AROUND; dx <= AROUND; dx++)
        for (int dy = -AROUND; dy <= AROUND; dy++)
          if (pixels.at(x + dx, y + dy).equals(Palette.LIGHT.fullBatch())) count++;
      return count;
    });
  }

  private ViewSettings settings() {
    return window.onScreen(() -> window.choice().settings());
  }

  private ToggleButton button() {
    return window.the("#probe");
  }

  private Point2D at(double first, double second) {
    return window.onScreen(() -> window.mapPixels().onScreen(first, second));
  }
}
