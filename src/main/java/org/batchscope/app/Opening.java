package org.batchscope.app;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.concurrent.CompletableFuture;
import org.batchscope.figure.ComparisonMap;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;

/// What the window opens with, got ready while JavaFX starts: the first result, and all the code
/// that painting it needs.
final class Opening {
  private static final int USUAL_WIDTH = 874;
  private static final int USUAL_HEIGHT = 602;

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

  /// The result of the experiment of last time or, if it cannot be had any more, of the usual one.
  static Result first(WindowMemory memory, Study study) throws InputException {
    try {
      return study.run(memory.experiment(study), Cancellation.NEVER);
    } catch (InputException _) {
      return study.run(WindowMemory.usualExperiment(study), Cancellation.NEVER);
    }
  }

  private void getReady() {
    try {
      first.complete(first(memory, study));
      warmUp(first.join());
    } catch (InputException | RuntimeException e) {
      first.completeExceptionally(e);
    }
  }

  /// Paints where nobody sees it, so that the first painting that is seen does not have to load and
  /// compile what it needs.
  private void warmUp(Result result) {
    BufferedImage unseen =
        new BufferedImage(USUAL_WIDTH, USUAL_HEIGHT, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = unseen.createGraphics();
    ComparisonMap.whole(result, memory.theme().palette()).paint(g, USUAL_WIDTH, USUAL_HEIGHT);
    g.dispose();
  }
}
