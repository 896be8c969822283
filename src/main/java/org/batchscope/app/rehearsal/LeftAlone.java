package org.batchscope.app.rehearsal;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.window.MainWindow;

/// Whether a window is left alone: nobody has moved the mouse or pressed a key for a moment, and
/// nothing plays. Lives on the JavaFX thread.
final class LeftAlone implements AutoCloseable {
  private static final Duration MOMENT = Duration.seconds(1);

  private final Scene scene;
  private final Playback playback;
  private final PauseTransition moment = new PauseTransition(MOMENT);
  private final EventHandler<InputEvent> use = this::onInput;
  private boolean alone;
  private Runnable waiting = () -> {};

  /// The moment begins now.
  LeftAlone(MainWindow window) {
    scene = window.stage().getScene();
    playback = window.content().playback();
    scene.addEventFilter(InputEvent.ANY, use);
    moment.setOnFinished(_ -> onMomentPassed());
    moment.play();
  }

  /// Calls `then` at once or as soon as the window is left alone.
  void await(Runnable then) {
    if (alone && playback.playingProperty().get()) begin();
    if (alone) then.run();
    else waiting = then;
  }

  /// Calls nobody any more.
  @Override
  public void close() {
    scene.removeEventFilter(InputEvent.ANY, use);
    moment.stop();
  }

  private void onInput(InputEvent event) {
    // told to nodes that move beneath a pointer that rests
    boolean isSynthesized = event instanceof MouseEvent mouse && mouse.isSynthesized();
    if (!isSynthesized) begin();
  }

  private void begin() {
    alone = false;
    moment.playFromStart();
  }

  private void onMomentPassed() {
    alone = true;
    Runnable next = waiting;
    waiting = () -> {};
    await(next);
  }
}
