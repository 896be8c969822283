package org.batchscope.app.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.batchscope.app.window.MainWindow;
import org.batchscope.app.window.Opening;
import org.batchscope.app.window.PictureMemory;
import org.batchscope.app.window.WindowMemory;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;

/// Moves the slider of the usual window through 200 log-spaced positions and measures the time from
/// each change of its value until the pixels of every view that is seen are finished, with JavaFX's
/// software renderer.
public final class DragBenchmark {
  private static final int POSITIONS = 200;

  private DragBenchmark() {}

  /// Opens the window, moves the slider to the right end and does so again, and tells the outcome
  /// in lines for people: the first time is slower, as Java has yet to compile what it runs.
  ///
  /// @param onScreen whether there is a display to open the window on; otherwise it is JavaFX's
  ///   headless one, whose screen is smaller
  /// @param scenario what the window shows
  /// @param everyView whether the same is done with each view beside the map, and not only with the
  ///   first
  public static String report(boolean onScreen, Scenario scenario, boolean everyView)
      throws InputException {
    if (!onScreen) System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Study study = new Study();
    Preferences node = Preferences.userRoot().node("org/batchscope/benchmark");
    WindowMemory memory = new WindowMemory(node, PictureMemory.none());
    memory.remember(scenario);
    MainWindow window = open(Opening.begin(() -> memory, study));
    StringBuilder report = new StringBuilder(title(window, scenario.spreadSeeds()));
    if (everyView) measureViews(window, report);
    else measure(window, report);
    close(window);
    forget(node);
    return report.toString();
  }

  private static String title(MainWindow window, int spreadSeeds) {
    Stage stage = window.stage();
    return Messages.message(
            "bench.drag.title", POSITIONS, stage.getWidth(), stage.getHeight(), spreadSeeds)
        + "\n";
  }

  private static void measureViews(MainWindow window, StringBuilder report) {
    TabPane views = (TabPane) window.stage().getScene().lookup("#views");
    for (Tab view : views.getTabs()) {
      onWindowsThread(() -> views.getSelectionModel().select(view));
      report.append(Messages.message("bench.drag.view", view.getText())).append('\n');
      measure(window, report);
    }
  }

  private static void measure(MainWindow window, StringBuilder report) {
    Slider slider = (Slider) window.stage().getScene().lookup("#batch-size");
    report
        .append(line("bench.drag.first", DragPass.measure(window, slider, POSITIONS)))
        .append(line("bench.drag.second", DragPass.measure(window, slider, POSITIONS)));
  }

  /// Closes the window before the program ends, so that nothing is drawn any more while it does.
  private static void close(MainWindow window) {
    onWindowsThread(window.stage()::hide);
    Platform.exit();
  }

  private static void onWindowsThread(Runnable task) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      task.run();
      done.complete(true);
    });
    done.join();
  }

  private static MainWindow open(Opening opening) {
    CompletableFuture<MainWindow> opened = new CompletableFuture<>();
    Platform.startup(() -> MainWindow.open(new Stage(), opening).thenAccept(opened::complete));
    return opened.join();
  }

  private static String line(String key, List<Double> millis) {
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

  private static void forget(Preferences node) {
    try {
      node.removeNode();
    } catch (BackingStoreException e) {
      throw new IllegalStateException("the benchmark's preferences cannot be removed", e);
    }
  }
}
