package org.batchscope.app.rehearsal;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.batchscope.app.window.MainWindow;
import org.batchscope.app.window.WindowContent;

/// Moves the slider of a second content, which nobody sees, so that Java has compiled what a drag
/// runs before somebody drags. Whenever the window is used, it waits.
public final class Rehearsal {
  private static final int POSITIONS = 200;
  private static final int JOURNEYS = 6;
  private static final double MOST_SECONDS = 10;
  private static final double NANOS_PER_SECOND = 1e9;

  private final LeftAlone leftAlone;
  private final WindowContent unseen;
  private final WritableImage drawn;
  private final SliderMoves moves;
  private final CompletableFuture<Double> ended;
  private double seconds;

  private Rehearsal(MainWindow window, LeftAlone leftAlone, CompletableFuture<Double> ended) {
    this.leftAlone = leftAlone;
    this.ended = ended;
    unseen = window.twin();
    Scene scene = window.stage().getScene();
    drawn =
        new WritableImage((int) Math.ceil(scene.getWidth()), (int) Math.ceil(scene.getHeight()));
    moves = new SliderMoves(unseen, SliderPositions.toAndFro(POSITIONS, JOURNEYS));
  }

  /// Begins as soon as the window is left alone. On the JavaFX thread.
  ///
  /// @return when the rehearsal has ended: how many seconds its moves took; cancelled when the
  ///   window is closed before
  public static CompletableFuture<Double> begin(MainWindow window) {
    CompletableFuture<Double> ended = new CompletableFuture<>();
    LeftAlone leftAlone = new LeftAlone(window);
    Stage stage = window.stage();
    EventHandler<WindowEvent> onHidden = _ -> ended.cancel(false);
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, onHidden);
    ended.whenComplete((_, _) -> {
      leftAlone.close();
      stage.removeEventHandler(WindowEvent.WINDOW_HIDDEN, onHidden);
    });
    leftAlone.await(() -> new Rehearsal(window, leftAlone, ended).begin());
    return ended;
  }

  private void begin() {
    ended.whenComplete((_, _) -> {
      moves.close();
      unseen.close();
    });
    moves.whenReady(this::goOn);
  }

  private void goOn() {
    if (ended.isDone()) return;
    unseen.drawOn(drawn);
    boolean moved = seconds < MOST_SECONDS && moves.move(this::onMoved);
    if (!moved) ended.complete(seconds);
  }

  private void onMoved(long nanos) {
    seconds += nanos / NANOS_PER_SECOND;
    Platform.runLater(() -> leftAlone.await(this::goOn));
  }
}
