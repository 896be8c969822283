package org.batchscope.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.batchscope.app.rehearsal.SliderMoves;
import org.batchscope.app.window.WindowContent;
import org.batchscope.text.InputException;

/// Moves of the slider, measured one by one.
final class DragPass {
  private static final double NANOS_PER_MILLI = 1e6;

  private final SliderMoves moves;
  private final int mostChanges;
  private final List<Double> millis = new ArrayList<>();
  private final CompletableFuture<List<Double>> finished = new CompletableFuture<>();
  private String refusal = "";

  private DragPass(WindowContent content, PrimitiveIterator.OfDouble positions, int mostChanges) {
    this.mostChanges = mostChanges;
    moves = new SliderMoves(content, positions, this::onRefused);
  }

  /// Milliseconds from change to finished pixels, for each position at which the batch size
  /// changed: several of the lowest positions are the same batch size.
  ///
  /// @param positions from 0 to 1; those left over are there for the next time
  /// @param mostChanges after how many changes it ends, if there are so many positions
  /// @throws InputException if the window refuses a batch size, with its reason
  static List<Double> measure(
      WindowContent content, PrimitiveIterator.OfDouble positions, int mostChanges)
      throws InputException {
    CompletableFuture<DragPass> begun = new CompletableFuture<>();
    Platform.runLater(() -> {
      DragPass pass = new DragPass(content, positions, mostChanges);
      begun.complete(pass);
      pass.moves.whenReady(pass::move);
    });
    DragPass pass = begun.join();
    List<Double> measured = pass.finished.join();
    if (!pass.refusal.isEmpty()) throw new InputException("bench.refused", pass.refusal);
    return measured;
  }

  private void move() {
    if (millis.size() >= mostChanges || !moves.move(this::onFinished)) end();
  }

  private void onRefused(String reason) {
    refusal = reason;
    end();
  }

  private void end() {
    moves.close();
    finished.complete(millis);
  }

  private void onFinished(long nanos) {
    millis.add(nanos / NANOS_PER_MILLI);
    // let the screen be drawn before the next move, as between the moves of a hand
    Platform.runLater(this::move);
  }
}
