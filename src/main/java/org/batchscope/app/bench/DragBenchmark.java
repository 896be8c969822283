package org.batchscope.app.bench;

import java.util.List;
import javafx.scene.control.Tab;
import org.batchscope.app.rehearsal.SliderPositions;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;

/// Moves the slider of the usual window through 200 log-spaced positions and measures the time from
/// each change of its value until the pixels of every view that is seen are finished, with JavaFX's
/// software renderer.
public final class DragBenchmark {
  private static final int POSITIONS = 200;
  private static final int TOLD_AT_FIRST = 2;

  private DragBenchmark() {}

  /// Opens the window, waits until it has rehearsed, moves the slider to the right end again and
  /// again, and tells the outcome of the first two times and of the last one in lines for people:
  /// at first it is slower, as Java has yet to compile what it runs.
  ///
  /// @param onScreen whether there is a display to open the window on; otherwise it is JavaFX's
  ///   headless one, whose screen is smaller
  /// @param scenario what the window shows
  /// @param everyView whether the same is done with each view beside the map, and not only with the
  ///   first
  /// @param cold whether it does not wait, nor let the window rehearse
  /// @param times how often the slider is moved with each view
  /// @throws InputException if the scenario cannot be shown, or one of the batch sizes, with the
  ///   reason
  public static String report(
      boolean onScreen, Scenario scenario, boolean everyView, boolean cold, int times)
      throws InputException {
    try (BenchedWindow window = new BenchedWindow(onScreen, scenario)) {
      StringBuilder report = new StringBuilder(title(window, scenario.spreadSeeds()));
      if (!cold)
        report.append(Messages.message("bench.drag.rehearsed", window.rehearse())).append('\n');
      if (everyView) measureViews(window, times, report);
      else measure(window, times, report);
      return report.toString();
    }
  }

  private static String title(BenchedWindow window, int spreadSeeds) {
    return Messages.message(
            "bench.drag.title",
            POSITIONS,
            window.stage().getWidth(),
            window.stage().getHeight(),
            spreadSeeds)
        + "\n";
  }

  private static void measureViews(BenchedWindow window, int times, StringBuilder report)
      throws InputException {
    for (Tab view : window.views()) {
      window.select(view);
      report.append(Messages.message("bench.drag.view", view.getText())).append('\n');
      measure(window, times, report);
    }
  }

  private static void measure(BenchedWindow window, int times, StringBuilder report)
      throws InputException {
    for (int time = 1; time <= times; time++) {
      List<Double> millis =
          DragPass.measure(
              window.content(), SliderPositions.across(POSITIONS).iterator(), Integer.MAX_VALUE);
      if (time <= TOLD_AT_FIRST || time == times)
        report
            .append(Messages.message("bench.drag.time", time))
            .append(' ')
            .append(BenchedWindow.line("bench.drag.line", millis));
    }
  }
}
