package org.batchscope.optimizer;

/// A stretch of a run.
///
/// @param count at least 1
public record Period(int count, Unit unit) {
  /// What a period is counted in.
  public enum Unit {
    UPDATES("updates"),
    EPOCHS("epochs");

    private final String id;

    Unit(String id) {
      this.id = id;
    }

    /// The name used in scenarios.
    public String id() {
      return id;
    }
  }

  public Period {
    if (count < 1) throw new IllegalArgumentException("period must be at least 1 but was " + count);
  }

  /// The number of updates, in a run with this many updates per epoch.
  public long updates(int updatesPerEpoch) {
    return switch (unit) {
      case UPDATES -> count;
      case EPOCHS -> (long) count * updatesPerEpoch;
    };
  }
}
