package org.batchscope.app.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.batchscope.app.rehearsal.Rehearsal;
import org.batchscope.app.window.MainWindow;
import org.batchscope.app.window.Opening;
import org.batchscope.app.window.PictureMemory;
import org.batchscope.app.window.WindowContent;
import org.batchscope.app.window.WindowMemory;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;
import org.batchscope.training.Cancellation;

/// The usual window, opened to be measured with JavaFX's software renderer, with a memory of its
/// own. Closing it ends JavaFX.
final class BenchedWindow implements AutoCloseable {
  private final Preferences node = Preferences.userRoot().node("org/batchscope/benchmark");
  private final MainWindow window;

  /// @param onScreen whether there is a display to open the window on; otherwise it is JavaFX's
  ///   headless one, whose screen is smaller
  /// @param scenario what the window shows
  /// @throws InputException if it cannot be shown, with the reason
  BenchedWindow(boolean onScreen, Scenario scenario) throws InputException {
    if (!onScreen) System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    WindowMemory memory = new WindowMemory(node, PictureMemory.none());
    memory.remember(scenario);
    Study study = new Study();
    study.run(scenario, Cancellation.NEVER);
    window = open(Opening.begin(() -> memory, study));
  }

  WindowContent content() {
    return window.content();
  }

  /// Lets it rehearse as the program does.
  ///
  /// @return seconds that this took
  double rehearse() {
    return onWindowsThread(() -> Rehearsal.begin(window)).join();
  }

  Stage stage() {
    return window.stage();
  }

  /// The views beside the map, of which one is shown at a time.
  List<Tab> views() {
    return tabs().getTabs();
  }

  void select(Tab view) {
    onWindowsThread(() -> {
      tabs().getSelectionModel().select(view);
      return true;
    });
  }

  private TabPane tabs() {
    return (TabPane) stage().getScene().lookup("#views");
  }

  /// A line that tells how times are distributed.
  static String line(String key, List<Double> millis) {
    DescriptiveStatistics statistics = new DescriptiveStatistics();
    millis.forEach(statistics::addValue);
    return Messages.message(
            key,
            statistics.getPercentile(50),
            statistics.getPercentile(95),
            statistics.getMax(),
            millis.size())
        + "\n";
  }

  /// Closes the window before the program ends, so that nothing is drawn any more while it does.
  @Override
  public void close() {
    onWindowsThread(() -> {
      stage().hide();
      return true;
    });
    Platform.exit();
    try {
      node.removeNode();
    } catch (BackingStoreException e) {
      throw new IllegalStateException("the benchmark's preferences cannot be removed", e);
    }
  }

  private static <T> T onWindowsThread(Supplier<T> task) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> done.complete(task.get()));
    return done.join();
  }

  private static MainWindow open(Opening opening) {
    CompletableFuture<MainWindow> opened = new CompletableFuture<>();
    Platform.startup(() -> MainWindow.open(new Stage(), opening).thenAccept(opened::complete));
    return opened.join();
  }
}
