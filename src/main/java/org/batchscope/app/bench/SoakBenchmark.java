package org.batchscope.app.bench;

import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import javafx.scene.control.Tab;
import org.batchscope.app.rehearsal.SliderPositions;
import org.batchscope.study.Scenario;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;

/// Moves the slider of the usual window to and fro, as often as in a whole afternoon, and measures
/// the memory that stays in use. Each change waits for the pixels of every view that is seen.
public final class SoakBenchmark {
  private static final int POSITIONS = 200;
  private static final int PARTS = 4;
  private static final int CHANGES_PER_VIEW = 100;

  private final BenchedWindow window;
  private final List<Tab> views;
  private final PrimitiveIterator.OfDouble positions;
  // as large at the start as at the end, so that it is no part of what grows
  private final double[] millis;
  private int done;

  private SoakBenchmark(BenchedWindow window, List<Tab> views, int changes) {
    this.window = window;
    this.views = views;
    millis = new double[changes];
    // with two batch sizes or more, every journey has a change
    positions = SliderPositions.toAndFro(POSITIONS, changes).iterator();
  }

  /// Opens the window, moves its slider, and tells in lines for people the memory in use at the
  /// start, at each quarter, and at the end, each time after collecting garbage.
  ///
  /// @param onScreen whether there is a display to open the window on; otherwise it is JavaFX's
  ///   headless one, whose screen is smaller
  /// @param scenario what the window shows
  /// @param everyView whether the views beside the map take turns, and not only the first is shown
  /// @param changes of the batch size
  /// @throws InputException if the scenario cannot be shown, or one of the batch sizes, with the
  ///   reason
  public static String report(boolean onScreen, Scenario scenario, boolean everyView, int changes)
      throws InputException {
    try (BenchedWindow window = new BenchedWindow(onScreen, scenario)) {
      List<Tab> views = everyView ? window.views() : List.of();
      return new SoakBenchmark(window, views, changes).report(changes);
    }
  }

  private String report(int changes) throws InputException {
    StringBuilder report =
        new StringBuilder(
            Messages.message(
                "bench.soak.title",
                changes,
                window.stage().getWidth(),
                window.stage().getHeight()));
    report.append('\n');
    // what is made once belongs to no change
    DragPass.measure(window.content(), positions, 0);
    report.append(line());
    for (int part = 1; part <= PARTS; part++) {
      soak((int) ((long) changes * part / PARTS));
      report.append(line());
    }
    return report
        .append(
            BenchedWindow.line("bench.soak.pace", Arrays.stream(millis, 0, done).boxed().toList()))
        .toString();
  }

  private void soak(int changes) throws InputException {
    while (done < changes && positions.hasNext()) {
      if (!views.isEmpty()) window.select(views.get(done / CHANGES_PER_VIEW % views.size()));
      int next = Math.min(changes - done, CHANGES_PER_VIEW - done % CHANGES_PER_VIEW);
      List<Double> measured = DragPass.measure(window.content(), positions, next);
      for (double time : measured) millis[done++] = time;
    }
  }

  private String line() {
    MemoryInUse memory = MemoryInUse.afterCollectingGarbage();
    return Messages.message(
            "bench.soak.line", done, memory.heap(), memory.nonHeap(), memory.buffers())
        + "\n";
  }
}
