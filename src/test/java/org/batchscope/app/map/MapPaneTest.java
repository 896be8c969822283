package org.batchscope.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.app.workspace.Captions;
import org.batchscope.figure.draw.Palette;
import org.batchscope.study.Result;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.PathBounds;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.robot.Motion;

class MapPaneTest {
  /// A line that is seen fills more pixels than this with its very color.
  private static final int SEEN = 60;

  /// The pointer stands on whole pixels, the start on a rounded number.
  private static final double PIXELS = 1.5;

  /// Of one division.
  private static final double ROUNDING = 1e-9;

  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void bothPathsAreSeenInTheirColors() {
    window.inWindow(() -> {
      MapPixels pixels = window.mapPixels();
      assertTrue(pixels.count(Palette.LIGHT.fullBatch()) > SEEN);
      assertTrue(pixels.count(Palette.LIGHT.miniBatch()) > SEEN);
    });
  }

  @Test
  void theThemeRepaintsTheMap() {
    window.awaitPainting(
        () -> window.clickOn("#theme"),
        "a dark map",
        () ->
            window.mapPixels().count(Palette.DARK.fullBatch()) > SEEN
                && window.mapPixels().count(Palette.DARK.miniBatch()) > SEEN
                && window.mapPixels().count(Palette.LIGHT.fullBatch()) == 0
                && window.mapPixels().at(2, 2).equals(Palette.DARK.background()));
    assertTrue(window.onScreen(() -> window.scene().getRoot().getStyleClass().contains("dark")));
  }

  @Test
  void onAFinerScreenTheMapHasMorePixels() {
    for (double scale : List.of(1.25, 2.0))
      window.awaitPainting(
          () -> window.inWindow(() -> window.stage().setRenderScaleX(scale)),
          "a map of more pixels",
          () -> Math.abs(window.mapPixels().scale() - scale) < ROUNDING);
  }

  @Test
  void anotherBatchSizeIsPainted() {
    long before = window.onScreen(() -> window.mapPixels().count(Palette.LIGHT.miniBatch()));
    window.awaitPainting(
        () -> window.type("#batch-size-exact", "1"),
        "the path of single samples",
        () -> window.mapPixels().count(Palette.LIGHT.miniBatch()) != before);
  }

  @Test
  void theCurrentUpdateIsPainted() {
    long before = window.onScreen(() -> window.mapPixels().count(Palette.LIGHT.miniBatch()));
    window.awaitPainting(
        () -> window.clickOn("#to-start"),
        "a path that lies ahead and so is faint",
        () -> window.mapPixels().count(Palette.LIGHT.miniBatch()) < before);
  }

  @Test
  void bothPathsBeginWhereTheStartIsDraggedTo() {
    window.moveTo(at(2.5, 2.5), Motion.DIRECT);
    window.press(MouseButton.PRIMARY);
    window.moveBy(-60, 40);
    Result result = window.awaitResult();
    Trajectory mini = result.miniBatch();
    assertNotEquals(List.of(2.5, 2.5), result.experiment().start());
    assertEquals(result.experiment().start(), List.of(mini.parameter(0, 0), mini.parameter(0, 1)));
    assertEquals(
        result.experiment().start(),
        List.of(result.fullBatch().parameter(0, 0), result.fullBatch().parameter(0, 1)));
    window.release(MouseButton.PRIMARY);
  }

  @Test
  void theStartStaysBeneathThePointerThatDragsIt() {
    Point2D from = at(2.5, 2.5);
    Bounds before = bounds();
    window.moveTo(from, Motion.DIRECT);
    window.press(MouseButton.PRIMARY);
    for (int step = 0; step < 4; step++) {
      window.moveBy(-40, 25);
      List<Double> start = window.awaitResult().experiment().start();
      assertEquals(before, bounds(), "the map does not slide away while its start is dragged");
      Point2D shown = at(start.get(0), start.get(1));
      assertEquals(0, shown.distance(from.add(-40 * (step + 1), 25 * (step + 1))), PIXELS);
    }
    window.release(MouseButton.PRIMARY);
    Result result = window.awaitResult();
    window.until(
        "a map that holds the new paths",
        () -> PathBounds.isWithin(window.map().bounds(), result.miniBatch(), result.plane()));
  }

  @Test
  void aClickSetsTheStart() {
    Bounds before = bounds();
    double first = before.minX() + 0.3 * before.width();
    double second = before.minY() + 0.6 * before.height();
    double pixel = window.onScreen(() -> 1 / window.mapPixels().pane().area().frame().width);
    window.moveTo(at(first, second), Motion.DIRECT);
    window.clickOn(MouseButton.PRIMARY);
    window.until(
        "another start", () -> !window.content().workspace().experiment().start().contains(2.5));
    List<Double> start = window.awaitResult().experiment().start();
    double tolerance = PIXELS * pixel * 2 * before.width();
    assertEquals(first, start.get(0), tolerance);
    assertEquals(second, start.get(1), tolerance);
    assertTrue(start.get(0).toString().length() <= 7, "as people write it: " + start);
    assertEquals(start.get(0), window.result().fullBatch().parameter(0, 0), 0);
  }

  @Test
  void aDoubleClickFitsAndLeavesTheStartAlone() {
    Bounds fitted = bounds();
    window.inWindow(() -> window.map().move(1, 1));
    window.moveTo("#map", Motion.DIRECT);
    window.doubleClickOn(MouseButton.PRIMARY);
    window.until("the whole of both paths", () -> window.map().bounds().equals(fitted));
    assertEquals(List.of(2.5, 2.5), window.experiment().start());
  }

  @Test
  void soDoesOneOnTheStart() {
    Bounds fitted = bounds();
    window.inWindow(() -> window.map().zoom(4, 2.5, 2.5));
    window.moveTo(at(2.5, 2.5), Motion.DIRECT);
    window.doubleClickOn(MouseButton.PRIMARY);
    window.until("the whole of both paths", () -> window.map().bounds().equals(fitted));
    assertEquals(List.of(2.5, 2.5), window.experiment().start());
  }

  @Test
  void theWheelZoomsAboutThePointer() {
    // the robot's wheel takes places on the screen for places in the window
    window.inWindow(() -> {
      window.stage().setX(0);
      window.stage().setY(0);
    });
    Bounds before = bounds();
    double first = before.centerX();
    double second = before.centerY();
    Point2D pointer = at(first, second);
    window.moveTo(pointer, Motion.DIRECT);
    window.scroll(1, VerticalDirection.UP);
    Bounds closer = bounds();
    assertTrue(closer.width() < before.width(), closer.toString());
    assertEquals(0, at(first, second).distance(pointer), PIXELS);
    window.scroll(1, VerticalDirection.DOWN);
    assertEquals(before.width(), bounds().width(), 1e-9 * before.width());
  }

  @Test
  void draggingMovesTheMapWithThePointer() {
    Bounds before = bounds();
    double first = before.centerX();
    double second = before.minY() + 0.1 * before.height();
    Point2D grabbed = at(first, second);
    window.moveTo(grabbed, Motion.DIRECT);
    window.press(MouseButton.PRIMARY);
    window.moveBy(30, -50);
    window.release(MouseButton.PRIMARY);
    assertEquals(0, at(first, second).distance(grabbed.add(30, -50)), PIXELS);
    assertEquals(before.width(), bounds().width(), 1e-9 * before.width());
    assertEquals(List.of(2.5, 2.5), window.experiment().start());
  }

  @Test
  void thePointerOnAPathIsToldAboutThePoint() {
    Result result = window.result();
    window.moveTo(
        at(result.miniBatch().parameter(70, 0), result.miniBatch().parameter(70, 1)),
        Motion.DIRECT);
    assertTrue(hover().isVisible());
    assertEquals(Captions.miniBatchPoint(result, 70), hover().getText());
    Bounds bounds = bounds();
    window.moveTo(at(bounds.maxX(), bounds.minY()), Motion.DIRECT);
    assertFalse(hover().isVisible());
  }

  @Test
  void aPathThatLeavesTheMapMakesItGrow() {
    window.type("#batch-size-exact", "full");
    window.awaitResult();
    window.inWindow(() -> window.map().fit());
    Bounds before = bounds();
    window.type("#batch-size-exact", "1");
    window.awaitResult();
    Bounds after = bounds();
    assertNotEquals(before, after);
    assertTrue(after.contains(before.minX(), before.minY()));
    assertTrue(after.contains(before.maxX(), before.maxY()));
  }

  private Bounds bounds() {
    return window.onScreen(() -> window.map().bounds());
  }

  private Label hover() {
    return window.the(".hover");
  }

  /// Where on the screen parameters are shown.
  private Point2D at(double first, double second) {
    return window.onScreen(() -> window.mapPixels().onScreen(first, second));
  }
}
