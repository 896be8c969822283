package org.batchscope.training;

import java.util.concurrent.CancellationException;

/// Asked now and then by long computations: is the answer still wanted?
@FunctionalInterface
public interface Cancellation {
  /// Never cancelled.
  Cancellation NEVER = () -> false;

  boolean requested();

  /// @throws CancellationException if the answer is no longer wanted
  default void check() {
    if (requested()) throw new CancellationException();
  }
}
