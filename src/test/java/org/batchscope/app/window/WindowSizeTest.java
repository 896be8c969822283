package org.batchscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.batchscope.app.UsualStudy;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowSizeTest {
  /// Nodes are moved to whole pixels, up to one on either side.
  private static final double SNAP = 1;

  /// Every one makes another text of the toolbar longer.
  private static final List<UnaryOperator<Experiment>> LONGER =
      List.of(
          run -> run.withOptimizer(new Optimizer.Momentum(0.9)),
          run ->
              run.withSchedule(
                  new Schedule(new Decay.Cosine(new Period(70, Period.Unit.UPDATES)), 0)),
          run ->
              run.withLearningRateScaling(
                  new LearningRateScaling.SquareRoot(new BatchSize.Samples(10))),
          run -> run.withLength(new RunLength.Updates(10_000)));

  private final DrivenWindow window = new DrivenWindow();

  @TempDir Path folder;

  @AfterEach
  void close() {
    window.close();
  }

  @ParameterizedTest
  @CsvSource({
    "960, 620, false",
    "1024, 700, false",
    "1280, 800, false",
    "1920, 1080, false",
    "1024, 700, true",
    "1280, 800, true",
    "1920, 1080, true"
  })
  void everyControlIsInTheWindowAndEveryWordIsWhole(int width, int height, boolean dark) {
    if (dark) window.clickOn("#theme");
    window.inWindow(() -> {
      Parent root = sized(width, height);
      List<Control> controls = controls(root);
      assertTrue(controls.size() > 25, "toolbar, batch size and transport: " + controls.size());
      for (Control control : controls) {
        assertInside(control, width, height);
        if (control instanceof Labeled labeled) assertWhole(labeled);
      }
      assertNoOverlap((Parent) root.lookup(".toolbar"));
      assertNoOverlap((Parent) root.lookup(".transport-bar"));
      Bounds map = root.lookup("#map").getLayoutBounds();
      assertTrue(map.getWidth() > 0.5 * width, "the map is the largest: " + map);
    });
  }

  @ParameterizedTest
  @CsvSource({"960, 620", "960, 1400", "960, 2000", "1024, 700", "1280, 800"})
  void longNamesPushNoControlOutOfTheWindow(int width, int height) throws IOException {
    Path file = folder.resolve("all the measurements of the second term, corrected.csv");
    Files.writeString(file, "first,second,third\n1,2,3\n2,3,5\n4,5,6\n");
    Experiment wordy =
        UsualStudy.experiment()
            .withData(
                new DataChoice(
                    new DataSource.CsvFile(file.toString()), List.of("first"), "third", true))
            .withNetwork(new Network.Chain())
            .withLoss(Loss.MSE)
            .withOptimizer(new Optimizer.Momentum(0.95))
            .withLearningRate(0.012345)
            .withBatchSize(new BatchSize.Samples(1))
            .withLength(new RunLength.Updates(10_000));
    window.inWindow(() -> window.content().workspace().change(_ -> wordy));
    window.awaitResult();
    window.inWindow(() -> {
      for (Control control : controls(sized(width, height))) assertInside(control, width, height);
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {960, 1024, 1280})
  void theToolbarStaysInTheWindowWhenItsTextsGrow(int width) {
    window.inWindow(() -> window.stage().setWidth(width));
    window.choose("#data-menu", "breast cancer");
    window.awaitResult();
    for (UnaryOperator<Experiment> change : LONGER) {
      window.inWindow(() -> window.content().workspace().change(change));
      window.awaitResult();
      window.awaitLayout();
      window.inWindow(() -> {
        Scene scene = window.scene();
        assertEquals(width, scene.getWidth());
        for (Control control : controls(scene.getRoot()))
          assertInside(control, width, (int) scene.getHeight());
      });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {960, 1024, 1280})
  void theToolbarSaysAsMuchAsBeforeWhenItsTextsAreShortAgain(int width) {
    window.inWindow(() -> window.stage().setWidth(width));
    window.awaitLayout();
    Experiment usual = window.experiment();
    List<String> before = window.onScreen(this::toolbarTexts);
    for (UnaryOperator<Experiment> change : LONGER)
      window.inWindow(() -> window.content().workspace().change(change));
    window.awaitLayout();
    assertNotEquals(before, window.onScreen(this::toolbarTexts));
    window.inWindow(() -> window.content().workspace().change(_ -> usual));
    window.awaitLayout();
    assertEquals(before, window.onScreen(this::toolbarTexts));
  }

  @Test
  void theLearningRateBecomesALetterBeforeAnyButtonLosesItsWord() {
    window.inWindow(() -> window.stage().setWidth(1280));
    window.inWindow(() -> window.content().workspace().change(LONGER.getFirst()));
    window.awaitLayout();
    List<String> texts = window.onScreen(this::toolbarTexts);
    assertTrue(texts.containsAll(List.of("η", "momentum 0.9", "New seed", "Export")), texts + "");
  }

  private List<String> toolbarTexts() {
    return window.scene().getRoot().lookup(".toolbar").lookupAll(".text").stream()
        .filter(WindowSizeTest::isSeen)
        .map(text -> ((Text) text).getText())
        .toList();
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  @ParameterizedTest
  @CsvSource({"1280, 800, false", "1920, 1080, true"})
  void whatTheDataWasStandardizedByIsWrittenWhereTheDataHasRoom(
      int width, int height, boolean written) {
    window.choose("#data-menu", "iris");
    window.awaitResult();
    window.inWindow(() -> {
      Parent root = sized(width, height);
      Label constants = (Label) root.lookup("#standardization");
      assertTrue(constants.getText().contains("petal_width_cm: mean "), constants.getText());
      assertEquals(written, constants.isVisible());
      double data = root.lookup("#data").getLayoutBounds().getHeight();
      assertTrue(data > 200, "height of the data: " + data);
    });
  }

  @ParameterizedTest
  @CsvSource({"960, 620", "1024, 700", "1280, 800", "1920, 1080"})
  void everyTabIsWholeWithoutScrolling(int width, int height) {
    window.inWindow(() -> {
      Parent root = sized(width, height);
      Bounds card =
          root.lookup(".side .tab-pane")
              .localToScene(root.lookup(".side .tab-pane").getLayoutBounds());
      List<Node> tabs = List.copyOf(root.lookupAll(".side .tab"));
      assertEquals(7, tabs.size());
      for (Node tab : tabs)
        assertTrue(card.contains(tab.localToScene(tab.getLayoutBounds())), tab + " in " + card);
      assertFalse(root.lookup(".side .control-buttons-tab").isVisible());
    });
  }

  @ParameterizedTest
  @CsvSource({"960, 620", "1024, 700", "1280, 800", "1920, 1080"})
  void theChoicesBeneathTheViewsAreWholeAndLeaveTheTabsFree(int width, int height) {
    window.inWindow(() -> {
      Parent root = sized(width, height);
      for (Node tab : root.lookupAll(".side .tab"))
        for (Node choice : root.lookupAll(".axis-choice .radio-button"))
          assertFalse(
              tab.localToScene(tab.getLayoutBounds())
                  .intersects(choice.localToScene(choice.getLayoutBounds())),
              tab + " and " + choice);
      assertTrue(root.lookupAll(".side .tab").size() >= 4);
      // two each for loss, dial and law
      assertTrue(root.lookupAll(".axis-choice .radio-button").size() >= 6);
      for (Node choice : root.lookupAll(".axis-choice .radio-button"))
        assertWhole((Labeled) choice);
    });
  }

  /// The content of the window as it is laid out at a size; the screen here is smaller than some.
  private Parent sized(int width, int height) {
    Parent root = window.scene().getRoot();
    window.scene().setRoot(new Pane());
    Scene scene = new Scene(root, width, height);
    scene.getStylesheets().setAll(window.scene().getStylesheets());
    window.content().fit(width, height);
    // what is laid out may ask to be laid out once more
    for (int pass = 0; pass < 3; pass++) {
      root.applyCss();
      root.layout();
    }
    return root;
  }

  private static List<Control> controls(Parent root) {
    List<Control> found = new ArrayList<>();
    for (String bar : List.of(".toolbar", ".batch-size-bar", ".transport-bar"))
      collect(root.lookup(bar), found);
    return found;
  }

  private static void collect(Node node, List<Control> found) {
    if (!node.isVisible()) return;
    if (node instanceof Control control) found.add(control);
    if (node instanceof Parent parent)
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
  }

  private static void assertInside(Control control, int width, int height) {
    Bounds scene = new BoundingBox(-SNAP, -SNAP, width + 2 * SNAP, height + 2 * SNAP);
    Bounds place = control.localToScene(control.getLayoutBounds());
    assertTrue(scene.contains(place), () -> control + " at " + place);
  }

  private static void assertWhole(Labeled labeled) {
    boolean hasText =
        !labeled.getText().isEmpty() && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY;
    if (!hasText) return;
    Text shown = (Text) labeled.lookup(".text");
    assertEquals(labeled.getText(), shown.getText(), "no word is cut off");
  }

  private static void assertNoOverlap(Parent bar) {
    double right = Double.NEGATIVE_INFINITY;
    for (Node child : bar.getChildrenUnmodifiable()) {
      if (!child.isManaged()) continue;
      Bounds place = child.getBoundsInParent();
      double from = child.getLayoutX();
      assertTrue(from >= right - SNAP, () -> child + " at " + place);
      right = from + child.getLayoutBounds().getWidth();
    }
  }
}
