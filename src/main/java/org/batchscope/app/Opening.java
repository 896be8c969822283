package org.batchscope.app;

import java.util.concurrent.CompletableFuture;
import org.batchscope.app.canvas.Rehearsal;
import org.batchscope.app.window.WindowMemory;
import org.batchscope.figure.ComparisonMap;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;

/// What the window opens with, got ready while JavaFX starts: the first result, and all the code
/// that painting it needs.
final class Opening {
  // half of the usual size loads the same code and leaves the time to JavaFX, which starts
  // meanwhile
  private static final int WIDTH = 437;
  private static final int HEIGHT = 301;

  private final WindowMemory memory = WindowMemory.ofUser();
  private final Study study = new Study();
  private final CompletableFuture<Result> first = new CompletableFuture<>();

  private Opening() {}

  /// Begins to get ready, on a thread of its own.
  static Opening begin() {
    Opening opening = new Opening();
    Thread.ofPlatform().daemon().name("opening").start(opening::getReady);
    return opening;
  }

  WindowMemory memory() {
    return memory;
  }

  Study study() {
    return study;
  }

  /// Waits for the first result.
  Result result() {
    return first.join();
  }

  /// Loads, on a thread of its own, all the code that painting the first result needs: while the
  /// window is laid out, and not before, as starting JavaFX takes all the time there is.
  void rehearse() {
    Thread.ofPlatform()
        .daemon()
        .name("rehearsal")
        .start(() ->
            Rehearsal.of(
                ComparisonMap.whole(first.join(), memory.theme().palette()), WIDTH, HEIGHT));
  }

  private void getReady() {
    try {
      first.complete(memory.firstResult(study));
    } catch (InputException | RuntimeException e) {
      first.completeExceptionally(e);
    }
  }
}
