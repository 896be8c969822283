package org.batchscope.app.window;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.geometry.Dimension2D;
import org.batchscope.app.canvas.MapPainter;
import org.batchscope.app.canvas.Painter;
import org.batchscope.app.map.MapModel;
import org.batchscope.app.playback.Playback;
import org.batchscope.figure.MapView;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;

/// What the window opens with, got ready while JavaFX starts: the first result, and its map.
public final class Opening {
  private final Study study;
  private final MapPainter mapPainter = new MapPainter();
  private final CompletableFuture<WindowMemory> memory = new CompletableFuture<>();
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

  Study study() {
    return study;
  }

  /// Waits for the first result.
  Result result() {
    return first.join();
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
    MapView view = new MapView(new MapModel(result).bounds(), new Playback(result).update());
    return mapPainter.painter(result, view, memory().theme().palette()).inOnePass();
  }

  private void getReady(Supplier<WindowMemory> supplier) {
    try {
      WindowMemory remembered = supplier.get();
      memory.complete(remembered);
      Result result = remembered.firstResult(study);
      Dimension2D size = remembered.mapSize();
      MapPainter.rehearse(map(result), size.getWidth(), size.getHeight());
      first.complete(result);
    } catch (InputException | RuntimeException e) {
      memory.completeExceptionally(e);
      first.completeExceptionally(e);
    }
  }
}
