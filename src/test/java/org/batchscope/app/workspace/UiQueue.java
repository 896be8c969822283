package org.batchscope.app.workspace;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands in for the window's thread: what is handed to it waits until the test lets it run.
final class UiQueue implements Executor {
  private static final int DEADLOCK_SECONDS = 20;

  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable task) {
    waiting.add(task);
  }

  /// Runs what is handed over, in order, until `done`.
  void runUntil(BooleanSupplier done) throws InterruptedException {
    while (!done.getAsBoolean()) runNext();
  }

  void runNext() throws InterruptedException {
    next().run();
  }

  /// Waits for what is handed over next, and leaves it to the test when to run it.
  Runnable next() throws InterruptedException {
    Runnable next = waiting.poll(DEADLOCK_SECONDS, TimeUnit.SECONDS);
    if (next == null) throw new AssertionError("nothing was handed to the window's thread");
    return next;
  }
}
