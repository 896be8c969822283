package org.batchscope.parallel;

import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/// Threads that help with loops. They wait for the next one awake for a while, then asleep.
final class Helpers {
  // who waits awake lets others have the processor that soon
  private static final int SPINS_PER_YIELD = 64;

  private final int count;
  // those that are called last stand last
  private final ConcurrentLinkedDeque<Loop> loops = new ConcurrentLinkedDeque<>();
  private final Queue<Thread> asleep = new ConcurrentLinkedQueue<>();

  Helpers(int count) {
    this.count = count;
    for (int i = 1; i <= count; i++)
      Thread.ofPlatform().daemon().name("helper-" + i).start(this::helpForever);
  }

  /// Has helpers make passes of a loop. Returns at once.
  void call(Loop loop) {
    int wanted = Math.min(loop.count() - 1, count);
    if (wanted <= 0) return;
    loops.addLast(loop);
    for (int i = 0; i < wanted; i++) {
      Thread helper = asleep.poll();
      if (helper == null) return;
      LockSupport.unpark(helper);
    }
  }

  /// Tells that all passes of a loop have begun.
  void dismiss(Loop loop) {
    loops.removeLastOccurrence(loop);
  }

  private void helpForever() {
    while (true) {
      await();
      // an older loop may be waiting for the newest one
      for (Iterator<Loop> called = loops.descendingIterator(); called.hasNext(); ) {
        Loop loop = called.next();
        loop.makePasses();
        dismiss(loop);
      }
    }
  }

  private void await() {
    for (int i = 0; i < Loop.SPINS; i++) {
      if (!loops.isEmpty()) return;
      if (i % SPINS_PER_YIELD == 0) Thread.yield();
      else Thread.onSpinWait();
    }
    asleep.add(Thread.currentThread());
    if (loops.isEmpty()) LockSupport.park(this);
    asleep.remove(Thread.currentThread());
  }
}
