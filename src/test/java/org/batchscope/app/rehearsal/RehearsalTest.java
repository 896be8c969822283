package org.batchscope.app.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.batchscope.app.UsualStudy;
import org.batchscope.app.window.DrivenWindow;
import org.batchscope.app.window.WindowContent;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.study.Result;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Experiment;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  @Test
  void nobodySeesItAndEverythingStaysAsItWas() {
    try (DrivenWindow window = new DrivenWindow()) {
      Result before = window.result();
      int update = window.update();
      CompletableFuture<Double> ended = window.onScreen(() -> Rehearsal.begin(window.window()));
      window.until("the end of the rehearsal", ended::isDone);
      assertTrue(ended.join() > 0);
      assertSame(before, window.result());
      assertEquals(update, window.update());
      assertEquals("", window.notice());
    }
  }

  @Test
  void itEndsWhereABatchSizeIsRefused() {
    try (DrivenWindow window = new DrivenWindow()) {
      chooseRprop(window);
      CompletableFuture<Double> ended = window.onScreen(() -> Rehearsal.begin(window.window()));
      window.until("the end of the rehearsal", ended::isDone);
      assertEquals("", window.notice());
    }
  }

  private static void chooseRprop(DrivenWindow window) {
    window.change(experiment ->
        experiment.withOptimizer(new Optimizer.Rprop()).withBatchSize(new BatchSize.Full()));
    window.awaitResult();
  }

  @Test
  void batchSizesThatTakeLongAreLeftOut() {
    Experiment usual = UsualStudy.experiment();
    Result result = UsualStudy.run(usual);
    for (int batchSize : new int[] {1, 100, UsualStudy.SAMPLES})
      assertTrue(Rehearsal.isQuick(result, batchSize));
    // an epoch of single samples is as many updates as there are samples
    Result quickAtFirst = UsualStudy.run(usual.withLength(new RunLength.Epochs(100)));
    assertTrue(Rehearsal.isQuick(quickAtFirst, 100));
    assertFalse(Rehearsal.isQuick(quickAtFirst, 1));
  }

  @Test
  void aClosedWindowRehearsesNoMore() {
    try (DrivenWindow window = new DrivenWindow()) {
      CompletableFuture<Double> ended = window.onScreen(() -> Rehearsal.begin(window.window()));
      window.hide();
      assertTrue(ended.isCancelled());
    }
  }

  @Test
  void theTwinHasThePicturesOfTheWindowAndALifeOfItsOwn() {
    try (DrivenWindow window = new DrivenWindow()) {
      WindowContent twin = window.onScreen(window.window()::twin);
      assertNotSame(window.content().workspace(), twin.workspace());
      assertSame(window.result(), window.onScreen(twin.workspace()::result));
      SliderMoves moves =
          window.onScreen(
              () -> new SliderMoves(twin, SliderPositions.across(3).iterator(), Assertions::fail));
      AtomicInteger done = new AtomicInteger();
      window.inWindow(() -> moves.whenReady(done::incrementAndGet));
      window.until("the first pictures", () -> done.get() == 1);
      window.inWindow(() -> assertTrue(moves.move(_ -> done.incrementAndGet())));
      window.until("a move", () -> done.get() == 2);
      assertEquals(1, twin.workspace().result().batchSize());
      assertEquals(10, window.result().batchSize());
      window.inWindow(() -> {
        moves.close();
        twin.close();
      });
    }
  }

  @Test
  void itWaitsWhileSomethingPlays() {
    try (DrivenWindow window = new DrivenWindow()) {
      CompletableFuture<Boolean> playingThen = new CompletableFuture<>();
      LeftAlone leftAlone = window.onScreen(() -> new LeftAlone(window.window()));
      window.inWindow(() -> {
        window.playback().togglePlaying();
        leftAlone.await(() -> playingThen.complete(window.playback().playingProperty().get()));
      });
      window.until("more than a moment", () -> window.update() == 8);
      assertFalse(playingThen.isDone());
      window.inWindow(window.playback()::pause);
      window.until("a moment of rest", playingThen::isDone);
      assertFalse(playingThen.join());
      window.inWindow(leftAlone::close);
    }
  }
}
