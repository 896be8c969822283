package org.batchscope.training;

import org.batchscope.optimizer.Period;

/// How long both runs of an experiment go on.
public sealed interface RunLength {
  /// Both make the same number of updates.
  record Updates(int count) implements RunLength {
    public Updates {
      requirePositive(count);
    }
  }

  /// Both run through the data as often: whole epochs.
  record Epochs(int count) implements RunLength {
    public Epochs {
      requirePositive(count);
    }
  }

  private static void requirePositive(int count) {
    if (count < 1) throw new IllegalArgumentException("length must be at least 1 but was " + count);
  }

  /// The same as a stretch of a run: all of it.
  default Period asPeriod() {
    return switch (this) {
      case Updates(int count) -> new Period(count, Period.Unit.UPDATES);
      case Epochs(int count) -> new Period(count, Period.Unit.EPOCHS);
    };
  }

  /// The number of updates of a run with this many updates per epoch; may be beyond an `int`.
  default long updates(int updatesPerEpoch) {
    return switch (this) {
      case Updates(int count) -> count;
      case Epochs(int count) -> (long) count * updatesPerEpoch;
    };
  }
}
