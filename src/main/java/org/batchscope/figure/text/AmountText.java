package org.batchscope.figure.text;

import org.batchscope.text.Messages;

/// Amounts of memory and time, and angles, as short numbers with their unit.
public final class AmountText {
  private static final String[] BYTES = {"byte", "kilobyte", "megabyte", "gigabyte"};
  private static final String[] NANOS = {"nanosecond", "microsecond", "millisecond", "second"};
  private static final double STEP = 1000;
  private static final int TIME_DIGITS = 2;
  private static final double WHOLE_DEGREES = 9.95;
  private static final double LEAST_PERCENT = 0.01;

  private AmountText() {}

  /// @param bytes at least 0
  public static String ofBytes(long bytes, int digits) {
    return withUnit(bytes, BYTES, digits);
  }

  /// With two digits: measurements are no more certain than that.
  ///
  /// @param nanos at least 0
  public static String ofNanos(double nanos) {
    return withUnit(nanos, NANOS, TIME_DIGITS);
  }

  /// In degrees, with a decimal where the angle is small; a dash if there is none.
  public static String ofAngle(double radians) {
    if (Double.isNaN(radians)) return Messages.message("amount.none");
    double degrees = Math.toDegrees(radians);
    return Messages.message(
        degrees < WHOLE_DEGREES ? "amount.small-angle" : "amount.angle", degrees);
  }

  /// Of a whole, 0 to 1. What is below one percent has two decimals, and what is not zero is never
  /// said to be.
  static String percent(double share) {
    double percent = 100 * share;
    if (percent > 0 && percent < LEAST_PERCENT)
      return Messages.message("amount.least-percent", LEAST_PERCENT);
    return Messages.message(percent < 1 ? "amount.small-percent" : "amount.percent", percent);
  }

  private static String withUnit(double amount, String[] units, int digits) {
    // from here on it would be rounded up to the next unit
    double most = STEP * (1 - 0.5 * Math.pow(10, -digits));
    int unit = 0;
    while (unit + 1 < units.length && amount >= most) {
      amount /= STEP;
      unit++;
    }
    return Messages.message("amount." + units[unit], NumberText.of(amount, digits));
  }
}
