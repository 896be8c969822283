package org.batchscope.app.window;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.geometry.Dimension2D;
import org.batchscope.app.canvas.MapPainter;
import org.batchscope.app.canvas.Painter;
import org.batchscope.app.canvas.Pixels;
import org.batchscope.app.map.MapModel;
import org.batchscope.app.playback.Playback;
import org.batchscope.figure.map.MapView;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;

/// What the window opens with, got ready while JavaFX starts: the first result, and its map.
public final class Opening {
  private final Study study;
  private final MapPainter mapPainter = new MapPainter();
  private final CompletableFuture<WindowMemory> memory = new CompletableFuture<>();
  private final CompletableFuture<Optional<Pixels>> picture = new CompletableFuture<>();
  private final CountDownLatch windowSeen = new CountDownLatch(1);
  private final CompletableFuture<Result> first = new CompletableFuture<>();

  private Opening(Study study) {
    this.study = study;
  }

  /// Begins to get ready, on a thread of its own.
  ///
  /// @param memory finds what the window remembers; called on that thread, as it takes its time
  public static Opening begin(Supplier<WindowMemory> memory, Study study) {
    Opening opening = new Opening(study);
    Thread.ofPlatform().daemon().name("opening").start(() -> opening.getReady(memory));
    return opening;
  }

  /// Waits for what the window remembers.
  WindowMemory memory() {
    return memory.join();
  }

  /// Waits for the map of last time, if it is kept. Then nothing else is done before {@link
  /// #proceed} is called, as the processors have enough to do until the window is seen.
  Optional<Pixels> picture() {
    return picture.join();
  }

  /// Goes on, for the window is seen.
  void proceed() {
    windowSeen.countDown();
  }

  Study study() {
    return study;
  }

  /// Waits for the first result.
  Result result() {
    return first.join();
  }

  /// Calls `then` once there is the first result, on the thread on which it was computed or on this
  /// one.
  void whenReady(Runnable then) {
    first.whenComplete((_, _) -> then.run());
  }

  /// Waits for what paints the map; it has painted that of the first result once.
  MapPainter mapPainter() {
    first.join();
    return mapPainter;
  }

  /// Paints the map of the first result as {@link MainWindow} does, but only its first pass: while
  /// the window opens there is no time for another.
  Painter map() {
    return map(result());
  }

  private Painter map(Result result) {
    return mapPainter.painter(result, view(result), memory().theme().palette()).inOnePass();
  }

  /// How a window that opens with a result shows its map.
  static MapView view(Result result) {
    return new MapView(new MapModel(result).bounds(), new Playback(result).update());
  }

  private void getReady(Supplier<WindowMemory> supplier) {
    try {
      WindowMemory remembered = supplier.get();
      memory.complete(remembered);
      picture.complete(remembered.picture());
      if (picture().isPresent()) windowSeen.await();
      Result result = remembered.firstResult(study);
      Dimension2D size = remembered.mapSize();
      // so that the ground is there, and the code that paints is loaded
      MapPainter.unseen(map(result), size.getWidth(), size.getHeight(), 1);
      first.complete(result);
    } catch (InputException | InterruptedException | RuntimeException | Error e) {
      memory.completeExceptionally(e);
      picture.completeExceptionally(e);
      first.completeExceptionally(e);
    }
  }
}
