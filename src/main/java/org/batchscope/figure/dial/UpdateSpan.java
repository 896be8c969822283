package org.batchscope.figure.dial;

import org.batchscope.noise.RunDirections;
import org.batchscope.training.Trajectory;

/// Which updates of a run a dial tells about.
public sealed interface UpdateSpan {
  /// All updates, wherever the current one is.
  record All() implements UpdateSpan {}

  /// The last M updates before the current one, or as many as there are.
  ///
  /// @param count M, at least 1
  record Last(int count) implements UpdateSpan {
    public Last {
      if (count < 1)
        throw new IllegalArgumentException("count must be at least 1 but was " + count);
    }
  }

  /// The directions of these updates.
  ///
  /// @param update the current update of the run
  default RunDirections directions(Trajectory run, int update) {
    return switch (this) {
      case All() -> RunDirections.of(run);
      case Last(int count) -> RunDirections.of(run, Math.max(0, update - count), update);
    };
  }
}
