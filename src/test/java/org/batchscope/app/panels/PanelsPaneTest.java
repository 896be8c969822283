package org.batchscope.app.panels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.figure.draw.Palette;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.robot.Motion;

class PanelsPaneTest {
  private final DrivenWindow window = new DrivenWindow();

  @BeforeEach
  void showPanels() {
    window.clickOn("#panels");
    awaitPainting();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void panelsTakeThePlaceOfTheMap() {
    assertFalse(window.<Node>the("#map").isVisible());
    window.clickOn("#panels");
    assertTrue(window.<Node>the("#map").isVisible());
    assertFalse(window.<Node>the("#panels-pane").isVisible());
  }

  @Test
  void theLivePanelFollowsTheBatchSize() {
    assertEquals("1, 10, 100, full", window.textOf("#panel-sizes"));
    window.type("#batch-size-exact", "37");
    window.awaitResult();
    assertEquals("1, 37, 100, full", window.textOf("#panel-sizes"));
  }

  @Test
  void aClickedPanelGivesItsBatchSizeToTheExperiment() {
    Bounds place = window.onScreen(() -> canvas().localToScreen(canvas().getBoundsInLocal()));
    window.clickOn(
        new Point2D(
            place.getMinX() + 0.3 * place.getWidth(), place.getMinY() + 0.35 * place.getHeight()),
        Motion.DIRECT);
    window.awaitResult();
    assertEquals(new BatchSize.Samples(1), window.experiment().batchSize());
  }

  @Test
  void otherBatchSizesAreTyped() {
    window.type("#panel-sizes", "10 20; full");
    awaitPainting();
    assertEquals("10, 20, full", window.textOf("#panel-sizes"));
  }

  @Test
  void whatIsNoListOfBatchSizesIsRefused() {
    window.type("#panel-sizes", "10, 2000");
    window.awaitNotice();
    assertEquals(
        "“2000” is no batch size from 1 to 1050, such as those in 1, 10, 100, full.",
        window.notice());
    assertEquals("10, 2000", window.textOf("#panel-sizes"));
  }

  @Test
  void anOptimizerOfTheFullBatchHasNoOtherPanel() {
    window.change(PanelsPaneTest::rprop);
    window.awaitResult();
    awaitPainting();
    assertEquals("full", window.textOf("#panel-sizes"));
    window.type("#panel-sizes", "10, full");
    window.awaitNotice();
    assertTrue(window.notice().startsWith("RPROP"), window.notice());
    window.clickOn("#batch-size-exact");
    assertEquals("full", window.textOf("#panel-sizes"));

    window.change(experiment -> experiment.withOptimizer(new Optimizer.Sgd()));
    window.awaitResult();
    awaitPainting();
    assertEquals("1, 10, 100, full", window.textOf("#panel-sizes"));
  }

  private static Experiment rprop(Experiment experiment) {
    return experiment.withOptimizer(new Optimizer.Rprop()).withBatchSize(new BatchSize.Full());
  }

  /// 5000 epochs are too long for batches of one sample, but not for the full batch.
  @Test
  void inPlaceOfPanelsThatCannotBeIsTheReason() {
    window.change(experiment ->
        experiment.withBatchSize(new BatchSize.Full()).withLength(new RunLength.Epochs(5000)));
    window.until(
        "the reason", () -> !window.onScreen(() -> fault().getText().isEmpty()).booleanValue());
    assertTrue(window.onScreen(() -> fault().getText().contains("5,250,000")), fault().getText());
    assertFalse(canvas().isVisible());
    window.type("#panel-sizes", "full");
    window.until("panels", () -> window.onScreen(() -> canvas().isVisible()));
  }

  private Label fault() {
    return window.the("#panels-fault");
  }

  @Test
  void thePanelsArePlayedWithTheRun() {
    long atTheEnd = window.onScreen(this::greenPixels);
    window.clickOn("#to-start");
    awaitPainting();
    // a disc at the start of each panel, and a line in the key
    assertTrue(window.onScreen(this::greenPixels) < atTheEnd / 2, "paths are still to come");
    window.clickOn("#to-end");
    awaitPainting();
    assertEquals(atTheEnd, window.onScreen(this::greenPixels));
  }

  private long greenPixels() {
    ImageView view = (ImageView) canvas().getChildrenUnmodifiable().getFirst();
    PixelReader reader = view.getImage().getPixelReader();
    int green = Palette.LIGHT.miniBatch().getRGB();
    long count = 0;
    for (int y = 0; y < view.getImage().getHeight(); y++)
      for (int x = 0; x < view.getImage().getWidth(); x++)
        if (reader.getArgb(x, y) == green) count++;
    return count;
  }

  @Test
  void whatIsTypedIsShownWhateverTheBatchSizeIs() {
    window.type("#panel-sizes", "1, 8, 100");
    awaitPainting();
    assertEquals("1, 8, 100", window.textOf("#panel-sizes"));
    assertEquals(new BatchSize.Samples(10), window.experiment().batchSize());
    window.type("#batch-size-exact", "37");
    window.awaitResult();
    assertEquals("1, 37, 100", window.textOf("#panel-sizes"), "it follows the slider from there");
  }

  @Test
  void moreThanTwelveAreRefused() {
    window.type("#panel-sizes", "1 2 3 4 5 6 7 8 9 10 11 12 13");
    window.awaitNotice();
    assertEquals("There can be at most 12 panels, not 13.", window.notice());
  }

  @ParameterizedTest
  @ValueSource(strings = {"10, 20", "1, 10, 100, full"})
  void theRefusalGoesAwayWhenAListIsTyped(String list) {
    window.type("#panel-sizes", "10, 2000");
    window.awaitNotice();
    window.type("#panel-sizes", list);
    assertEquals("", window.notice());
    assertEquals(list, window.textOf("#panel-sizes"));
  }

  @Test
  void theRefusalStaysWhenTheFieldIsOnlyLeft() {
    window.type("#panel-sizes", "10, 2000");
    window.awaitNotice();
    String refusal = window.notice();
    window.clickOn("#batch-size-exact");
    assertEquals(refusal, window.notice());
  }

  private FigureCanvas canvas() {
    return window.<PanelsPane>the("#panels-pane").canvas();
  }

  private void awaitPainting() {
    window.until("the panels", () -> canvas().isUpToDate());
  }
}
