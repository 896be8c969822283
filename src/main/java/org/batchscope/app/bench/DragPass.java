package org.batchscope.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.control.Slider;
import org.batchscope.app.batch.BatchSizeScale;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.window.MainWindow;

/// Moves of the slider. At each position it waits until every view has finished the pixels of the
/// batch size there.
final class DragPass {
  private static final double NANOS_PER_MILLI = 1e6;

  private final MainWindow window;
  private final Slider slider;
  private final BatchSizeScale scale;
  private final PrimitiveIterator.OfDouble positions;
  private final int mostChanges;
  private final List<Double> millis = new ArrayList<>();
  private final CompletableFuture<List<Double>> finished = new CompletableFuture<>();
  private boolean moved;
  private boolean waiting = true;
  private int expected;
  private long changed;

  private DragPass(MainWindow window, PrimitiveIterator.OfDouble positions, int mostChanges) {
    this.window = window;
    this.positions = positions;
    this.mostChanges = mostChanges;
    slider = (Slider) window.stage().getScene().lookup("#batch-size");
    scale = new BatchSizeScale(window.workspace().result().data().size());
    expected = window.workspace().result().batchSize();
  }

  /// Milliseconds from change to finished pixels, for each position at which the batch size
  /// changed: several of the lowest positions are the same batch size.
  ///
  /// @param positions from 0 to 1; those left over are there for the next time
  /// @param mostChanges after how many changes it ends, if there are so many positions
  static List<Double> measure(
      MainWindow window, PrimitiveIterator.OfDouble positions, int mostChanges) {
    DragPass pass = new DragPass(window, positions, mostChanges);
    Platform.runLater(pass::begin);
    return pass.finished.join();
  }

  private void begin() {
    window.canvases().forEach(canvas -> canvas.afterPainting(this::onPainted));
    if (!isFinished()) return;
    waiting = false;
    move();
  }

  private boolean isFinished() {
    return window.canvases().stream().allMatch(FigureCanvas::isUpToDate);
  }

  private void move() {
    while (millis.size() < mostChanges && positions.hasNext()) {
      double position = positions.nextDouble();
      expected = scale.batchSizeAt(position);
      if (expected == window.workspace().result().batchSize()) continue;
      moved = true;
      waiting = true;
      changed = System.nanoTime();
      slider.setValue(position);
      return;
    }
    window.canvases().forEach(canvas -> canvas.afterPainting(() -> {}));
    finished.complete(millis);
  }

  private void onPainted() {
    boolean done = window.workspace().result().batchSize() == expected && isFinished();
    // several views may be painted once more
    if (!done || !waiting) return;
    waiting = false;
    // the first painting of all belongs to no change
    if (moved) millis.add((System.nanoTime() - changed) / NANOS_PER_MILLI);
    // let the screen be drawn before the next move, as between the moves of a hand
    Platform.runLater(this::move);
  }
}
