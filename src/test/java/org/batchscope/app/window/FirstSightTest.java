package org.batchscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.stage.Stage;
import org.batchscope.app.UsualStudy;
import org.batchscope.app.canvas.FigureCanvas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FirstSightTest {
  private static final int DEADLOCK_SECONDS = 20;

  private final Preferences preferences = Preferences.userRoot().node("test-" + UUID.randomUUID());

  private WindowMemory memory = new WindowMemory(preferences, PictureMemory.none());

  @BeforeEach
  void startJavaFx() throws Exception {
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
  }

  @AfterEach
  void forget() throws BackingStoreException {
    preferences.removeNode();
  }

  @ParameterizedTest
  @CsvSource({"960, 620", "1024, 700", "1280, 800"})
  void nothingMovesWhenTheRestIsPlaced(double width, double height) throws Exception {
    preferences.putDouble("width", width);
    preferences.putDouble("height", height);
    Opened opened = open();
    List<Bounds> first = onScreen(opened::places);
    MainWindow window = opened.whole.get(DEADLOCK_SECONDS, TimeUnit.SECONDS);
    List<Bounds> last = onScreen(opened::places);
    assertEquals(3, first.size());
    assertEquals(first, last);
    close(window);
  }

  @Test
  void theMapIsSeenBeforeAnyControlIsMade() throws Exception {
    Opened opened = open();
    assertTrue(onScreen(() -> descendants(opened.root()).noneMatch(Control.class::isInstance)));
    MainWindow window = opened.whole.get(DEADLOCK_SECONDS, TimeUnit.SECONDS);
    assertTrue(onScreen(() -> descendants(opened.root()).anyMatch(Control.class::isInstance)));
    close(window);
  }

  @Test
  void theMapOfLastTimeIsSeenUntilItIsPaintedAnew(@TempDir Path folder) throws Exception {
    memory = new WindowMemory(preferences, PictureMemory.in(folder));
    close(open().whole.get(DEADLOCK_SECONDS, TimeUnit.SECONDS));
    assertTrue(memory.picture().isPresent());
    Opened again = open();
    assertTrue(onScreen(() -> again.canvas().showsSomething()));
    MainWindow window = again.whole.get(DEADLOCK_SECONDS, TimeUnit.SECONDS);
    WaitForAsyncUtils.waitFor(
        DEADLOCK_SECONDS, TimeUnit.SECONDS, () -> onScreen(again.canvas()::isUpToDate));
    close(window);
  }

  @Test
  void aPictureOfAnotherSizeIsNotSeenAndTheMapIsThereWithTheWindow(@TempDir Path folder)
      throws Exception {
    WindowMemory.keepFirst(PictureMemory.in(folder));
    preferences.putDouble("width", 960);
    preferences.putDouble("height", 620);
    memory = new WindowMemory(preferences, PictureMemory.in(folder));
    assertTrue(memory.picture().isPresent());
    Opening opening = Opening.begin(() -> memory, UsualStudy.STUDY);
    Opened opened =
        onScreen(() -> {
          Stage stage = new Stage();
          Opened window = new Opened(stage, MainWindow.open(stage, opening));
          assertFalse(window.canvas().showsSomething());
          AtomicBoolean ready = new AtomicBoolean();
          opening.whenReady(() -> ready.set(true));
          assertTrue(ready.get());
          return window;
        });
    MainWindow window = opened.whole.get(DEADLOCK_SECONDS, TimeUnit.SECONDS);
    assertTrue(onScreen(() -> opened.canvas().showsSomething()));
    close(window);
  }

  private record Opened(Stage stage, CompletableFuture<MainWindow> whole) {
    Parent root() {
      return stage.getScene().getRoot();
    }

    FigureCanvas canvas() {
      return descendants(root())
          .filter(FigureCanvas.class::isInstance)
          .map(FigureCanvas.class::cast)
          .findFirst()
          .orElseThrow();
    }

    /// Where the map, the strip beneath it and the views beside it are.
    List<Bounds> places() {
      root().applyCss();
      root().layout();
      return Stream.of(".map-card", ".epoch", ".side")
          .map(root()::lookup)
          .map(node -> node.localToScene(node.getLayoutBounds()))
          .toList();
    }
  }

  private Opened open() throws Exception {
    Opening opening = Opening.begin(() -> memory, UsualStudy.STUDY);
    return onScreen(() -> {
      Stage stage = new Stage();
      return new Opened(stage, MainWindow.open(stage, opening));
    });
  }

  private static Stream<Node> descendants(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(parent),
            parent.getChildrenUnmodifiable().stream().flatMap(FirstSightTest::descendants))
        : Stream.of(node);
  }

  private static void close(MainWindow window) throws Exception {
    onScreen(() -> {
      window.stage().hide();
      return true;
    });
  }

  private static <T> T onScreen(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(DEADLOCK_SECONDS, TimeUnit.SECONDS);
  }
}
