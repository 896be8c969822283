package org.batchscope.optimizer;

/// Which numbers a constant of an optimizer or a schedule may be.
public enum NumberRange {
  /// From 0 (included) to 1 (excluded).
  SHARE("share"),
  POSITIVE("positive"),
  NOT_NEGATIVE("not-negative");

  private final String id;

  NumberRange(String id) {
    this.id = id;
  }

  /// The last part of the keys of messages that say what the range is.
  public String id() {
    return id;
  }

  /// Whether a number is finite and in this range.
  public boolean contains(double number) {
    return Double.isFinite(number)
        && switch (this) {
          case SHARE -> number >= 0 && number < 1;
          case POSITIVE -> number > 0;
          case NOT_NEGATIVE -> number >= 0;
        };
  }

  /// @throws IllegalArgumentException if `number` is not in this range
  void require(String name, double number) {
    if (!contains(number))
      throw new IllegalArgumentException(name + " must be " + this + " but was " + number);
  }

  @Override
  public String toString() {
    return switch (this) {
      case SHARE -> "at least 0 and below 1";
      case POSITIVE -> "positive and finite";
      case NOT_NEGATIVE -> "at least 0 and finite";
    };
  }
}
