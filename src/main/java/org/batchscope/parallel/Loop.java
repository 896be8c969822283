package org.batchscope.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// A loop of which several threads make passes.
final class Loop {
  // how long a thread waits awake: a few tenths of a millisecond
  static final int SPINS = 10_000;

  private final int count;
  private final IntConsumer pass;
  private final Thread caller = Thread.currentThread();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger unfinished;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /// In the thread that waits for its end.
  ///
  /// @param count number of passes
  Loop(int count, IntConsumer pass) {
    this.count = count;
    this.pass = pass;
    unfinished = new AtomicInteger(count);
  }

  int count() {
    return count;
  }

  /// Makes passes until all have begun.
  void makePasses() {
    for (int i = begun.getAndIncrement(); i < count; i = begun.getAndIncrement()) {
      if (failure.get() == null) make(i);
      if (unfinished.decrementAndGet() == 0) LockSupport.unpark(caller);
    }
  }

  /// What it throws is kept for the caller.
  private void make(int i) {
    try {
      pass.accept(i);
    } catch (Throwable thrown) {
      failure.compareAndSet(null, thrown);
    }
  }

  /// Waits until all passes have ended, and throws what the first one to fail has thrown.
  void awaitEnd() {
    for (int i = 0; i < SPINS && unfinished.get() > 0; i++) Thread.onSpinWait();
    while (unfinished.get() > 0) LockSupport.park(this);
    switch (failure.get()) {
      case null -> {}
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      case Throwable checked -> throw new IllegalStateException(checked);
    }
  }
}
