package org.batchscope.app.background;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.batchscope.training.Cancellation;

/// A background thread that works on the newest of its requests; older ones that it has not begun
/// are forgotten, and one that takes long is cancelled when a newer one comes.
public final class NewestWins<Q> implements AutoCloseable {
  /// What is done with a request, on the background thread.
  @FunctionalInterface
  public interface Work<Q> {
    /// @throws CancellationException if it noticed that a newer request waits
    void on(Q request, Cancellation cancellation);
  }

  private final BlockingQueue<Q> newest = new ArrayBlockingQueue<>(1);
  private final long patienceNanos;
  private final Work<Q> work;
  private final Thread thread;

  /// @param patience work that takes no longer is finished even if a newer request waits, so that
  ///   something is seen while requests keep coming
  public NewestWins(String name, Duration patience, Work<Q> work) {
    patienceNanos = patience.toNanos();
    this.work = work;
    thread = new Thread(this::workForever, name);
    thread.setDaemon(true);
    thread.start();
  }

  /// Makes `request` the next to be worked on.
  public synchronized void submit(Q request) {
    newest.clear();
    newest.add(request);
  }

  /// Whether a request waits.
  public boolean isOverdue() {
    return !newest.isEmpty();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void workForever() {
    try {
      while (true) workOn(newest.take());
    } catch (InterruptedException _) {
      // closed
    }
  }

  private void workOn(Q request) {
    long begin = System.nanoTime();
    try {
      work.on(
          request,
          () -> thread.isInterrupted() || isOverdue() && System.nanoTime() - begin > patienceNanos);
    } catch (CancellationException _) {
      // the newer request is taken next
    } catch (RuntimeException | Error e) {
      // told like any fault of the program's, but the next request is worked on all the same
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }
}
