package org.batchscope.app.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.batchscope.training.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

// every wait ends as soon as the other thread has come so far; the limit is for a deadlock
@Timeout(20)
class NewestWinsTest {
  private static final Duration PATIENCE = Duration.ofMillis(20);

  private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private final CountDownLatch release = new CountDownLatch(1);

  @Test
  void requestsThatWereNotBegunAreForgottenForANewerOne() throws InterruptedException {
    try (NewestWins<String> running = new NewestWins<>("test", PATIENCE, this::workWhenReleased)) {
      running.submit("first");
      assertEquals("first", begun.take());
      running.submit("second");
      running.submit("third");
      assertTrue(running.isOverdue());
      release.countDown();
      assertEquals("third", begun.take());
      running.submit("fourth");
      assertEquals("fourth", begun.take());
      assertEquals(List.of(), List.copyOf(begun));
    }
  }

  @Test
  void longWorkIsCancelledForANewerRequest() throws InterruptedException {
    try (NewestWins<String> running =
        new NewestWins<>("test", PATIENCE, this::workUntilCancelled)) {
      running.submit("long");
      assertEquals("long", begun.take());
      running.submit("newer");
      assertEquals("newer", begun.take());
    }
  }

  @Test
  void workIsNotCancelledWhileNothingNewerWaits() throws InterruptedException {
    BlockingQueue<Boolean> cancelled = new LinkedBlockingQueue<>();
    try (NewestWins<String> running =
        new NewestWins<>(
            "test", PATIENCE, (_, cancellation) -> cancelled.add(cancellation.requested()))) {
      running.submit("only");
      assertFalse(cancelled.take());
    }
  }

  @Test
  void aFaultOfOneWorkDoesNotKeepTheNextFromBeingDone() throws InterruptedException {
    try (NewestWins<String> running =
        new NewestWins<>(
            "test",
            PATIENCE,
            (request, _) -> {
              Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> begun.add("told"));
              if (request.equals("too much")) throw new OutOfMemoryError("for this test");
              begun.add(request);
            })) {
      running.submit("too much");
      assertEquals("told", begun.take());
      running.submit("little");
      assertEquals("little", begun.take());
    }
  }

  @Test
  void closingCancelsTheWorkAndEndsTheThread() throws InterruptedException {
    BlockingQueue<Thread> thread = new LinkedBlockingQueue<>();
    NewestWins<String> running =
        new NewestWins<>(
            "test",
            PATIENCE,
            (_, cancellation) -> {
              thread.add(Thread.currentThread());
              workUntilCancelled("endless", cancellation);
            });
    running.submit("endless");
    Thread worker = thread.take();
    running.close();
    assertTrue(worker.join(Duration.ofSeconds(10)));
  }

  @Test
  void workThatFailsDoesNotStopTheWorkAfterIt() throws InterruptedException {
    BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    try (NewestWins<String> running =
        new NewestWins<>(
            "test",
            PATIENCE,
            (request, _) -> {
              Thread.currentThread().setUncaughtExceptionHandler((_, e) -> failures.add(e));
              if (request.equals("broken")) throw new IllegalStateException(request);
              begun.add(request);
            })) {
      running.submit("broken");
      assertEquals("broken", failures.take().getMessage());
      running.submit("sound");
      assertEquals("sound", begun.poll(10, TimeUnit.SECONDS));
    }
  }

  private void workWhenReleased(String request, Cancellation cancellation) {
    begun.add(request);
    try {
      release.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void workUntilCancelled(String request, Cancellation cancellation) {
    begun.add(request);
    while (true) {
      cancellation.check();
      Thread.onSpinWait();
    }
  }
}
