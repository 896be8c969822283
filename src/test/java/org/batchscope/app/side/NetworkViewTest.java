package org.batchscope.app.side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Optional;
import javafx.geometry.Point2D;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.network.NetworkFigure;
import org.batchscope.study.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.robot.Motion;

class NetworkViewTest {
  /// A highlighted name stands on a bar of several thousand pixels.
  private static final int BAR = 2000;

  private final DrivenWindow window = new DrivenWindow();

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theMapTellsWhatItsAxesHaveToDoWithTheWeightBeneathThePointer() {
    window.clickOn("#network-tab");
    window.choose("#network-menu", "4 tanh units");
    Result result = window.awaitResult();
    window.until(
        "the map of it",
        () -> window.content().canvases().stream().allMatch(FigureCanvas::isUpToDate));
    long before = window.onScreen(this::darkPixels);
    Point2D weight = window.onScreen(() -> onScreen(result));
    window.awaitPainting(
        () -> window.moveTo(weight, Motion.DIRECT),
        "highlighted axes",
        () -> darkPixels() > before + BAR);
    assertEquals(true, window.onScreen(() -> window.choice().pointedAt().isPresent()), "a weight");
    assertSame(result, window.result(), "nothing is computed anew");
    window.awaitPainting(
        () -> window.moveTo("#batch-size", Motion.DIRECT),
        "the axes as they were",
        () -> darkPixels() == before);
    assertEquals(Optional.empty(), window.onScreen(() -> window.choice().pointedAt()));

    window.awaitPainting(
        () -> window.clickOn(weight, Motion.DIRECT),
        "highlighted axes",
        () -> darkPixels() > before + BAR);
    window.moveTo("#batch-size", Motion.DIRECT);
    assertEquals(true, window.onScreen(() -> window.choice().pointedAt().isPresent()), "kept");
  }

  private long darkPixels() {
    return window.mapPixels().count(Palette.LIGHT.text());
  }

  /// Where on the screen some parameter of the network is.
  private Point2D onScreen(Result result) {
    FigureCanvas canvas = window.the("#network");
    NetworkFigure figure = new NetworkFigure(result, 0, Optional.empty(), Palette.LIGHT);
    double y = canvas.figureHeight() / 2;
    for (double x = 0; x < canvas.figureWidth(); x++)
      if (figure.parameterAt(x, y, canvas.figureWidth(), canvas.figureHeight()).isPresent())
        return canvas.localToScreen((x + 1) * canvas.zoom(), y * canvas.zoom());
    throw new AssertionError("no parameter along the middle of the network");
  }
}
