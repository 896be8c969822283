package org.batchscope.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Slider;
import org.batchscope.app.batch.BatchSizeScale;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.window.MainWindow;

/// One journey of the slider from one end to the other. At each position it waits until every view
/// has finished the pixels of the batch size there.
final class DragPass {
  private static final double NANOS_PER_MILLI = 1e6;

  private final MainWindow window;
  private final Slider slider;
  private final BatchSizeScale scale;
  private final int positions;
  private final List<Double> millis = new ArrayList<>();
  private final CompletableFuture<List<Double>> finished = new CompletableFuture<>();
  private int next;
  private int expected;
  private long changed;

  private DragPass(MainWindow window, Slider slider, int positions) {
    this.window = window;
    this.slider = slider;
    this.positions = positions;
    scale = new BatchSizeScale(window.workspace().result().data().size());
    expected = window.workspace().result().batchSize();
  }

  /// Milliseconds from change to finished pixels, for each position at which the batch size
  /// changed: several of the lowest positions are the same batch size.
  static List<Double> measure(MainWindow window, Slider slider, int positions) {
    DragPass pass = new DragPass(window, slider, positions);
    Platform.runLater(pass::begin);
    return pass.finished.join();
  }

  private void begin() {
    window.canvases().forEach(canvas -> canvas.afterPainting(this::onPainted));
    if (isFinished()) move();
  }

  private boolean isFinished() {
    return window.canvases().stream().allMatch(FigureCanvas::isUpToDate);
  }

  private void move() {
    while (next < positions) {
      double position = (double) next++ / (positions - 1);
      expected = scale.batchSizeAt(position);
      if (expected == window.workspace().result().batchSize()) continue;
      changed = System.nanoTime();
      slider.setValue(position);
      return;
    }
    finished.complete(millis);
  }

  private void onPainted() {
    boolean done = window.workspace().result().batchSize() == expected && isFinished();
    if (!done || finished.isDone()) return;
    // the first painting of all belongs to no change
    if (next > 0) millis.add((System.nanoTime() - changed) / NANOS_PER_MILLI);
    // let the screen be drawn before the next move, as between the moves of a hand
    Platform.runLater(this::move);
  }
}
