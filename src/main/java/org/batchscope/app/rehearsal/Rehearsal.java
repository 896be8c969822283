package org.batchscope.app.rehearsal;

import java.util.concurrent.CompletableFuture;
import java.util.stream.DoubleStream;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.batchscope.app.batch.BatchSizeScale;
import org.batchscope.app.window.MainWindow;
import org.batchscope.app.window.WindowContent;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.study.Result;

/// Moves the slider of a second content, which nobody sees, so that Java has compiled what a drag
/// runs before somebody drags. Whenever the window is used, it waits.
public final class Rehearsal {
  private static final int POSITIONS = 200;
  private static final int JOURNEYS = 6;
  private static final double MOST_SECONDS = 10;
  // components of the gradients of samples: some hundredths of a second
  private static final double MOST_WORK = 2e8;
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
    Result result = window.content().workspace().result();
    BatchSizeScale scale = new BatchSizeScale(result.data().size());
    DoubleStream positions =
        SliderPositions.toAndFro(POSITIONS, JOURNEYS)
            .filter(position -> isQuick(result, scale.batchSizeAt(position)));
    moves = new SliderMoves(unseen, positions.iterator(), _ -> end());
  }

  /// Whether nobody has to wait for a batch size who comes while it is computed.
  static boolean isQuick(Result result, int batchSize) {
    BatchSampler sampler = result.miniBatch().sampler();
    int perEpoch =
        new BatchSampler(sampler.orders(), batchSize, sampler.lastBatch()).updatesPerEpoch();
    long updates = result.experiment().length().updates(perEpoch);
    // at each update there is the full gradient, too
    long samples = result.data().size() + batchSize * (1L + result.scenario().spreadSeeds());
    return (double) updates * samples * result.objective().parameterCount() <= MOST_WORK;
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
    if (!moved) end();
  }

  private void onMoved(long nanos) {
    seconds += nanos / NANOS_PER_SECOND;
    Platform.runLater(() -> leftAlone.await(this::goOn));
  }

  private void end() {
    ended.complete(seconds);
  }
}
