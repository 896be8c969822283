package org.batchscope.figure.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.batchscope.figure.text.NumberText;
import org.batchscope.text.Messages;

/// How the numbers beside an axis are written: as they are; or in units of a power of ten, where
/// they are very large or small; or as what they are above a round number, where they differ in
/// digits that are not written. The name of the axis tells which.
///
/// @param origin what is taken from every number
/// @param exponent of the power of ten
/// @param step what all numbers are multiples of when the origin is taken from them
public record AxisNumbers(BigDecimal origin, int exponent, BigDecimal step) {
  /// Without an origin, and in no other unit.
  public static final AxisNumbers AS_THEY_ARE =
      new AxisNumbers(BigDecimal.ZERO, 0, BigDecimal.ZERO);

  private static final int DIGITS = 6;
  // steps from an origin that are written without a power of ten
  private static final int SMALLEST_PLAIN = -2;
  private static final int LARGEST_PLAIN = 3;

  /// Those of ticks that are evenly spaced.
  public static AxisNumbers of(List<Double> ticks) {
    double largest = ticks.stream().mapToDouble(Math::abs).max().orElse(0);
    int usual = NumberText.hasPower(largest) ? magnitude(largest) : 0;
    AxisNumbers plain = new AxisNumbers(BigDecimal.ZERO, usual, BigDecimal.ZERO);
    if (ticks.size() < 2) return plain;
    double step = ticks.get(1) - ticks.get(0);
    int digits = magnitude(largest) - magnitude(step) + 1;
    if (digits <= DIGITS) return plain;
    BigDecimal first = new BigDecimal(ticks.getFirst());
    BigDecimal last = new BigDecimal(ticks.getLast());
    int span = magnitude(last.subtract(first).doubleValue()) + 1;
    BigDecimal middle = first.add(last).divide(BigDecimal.TWO);
    int fine = magnitude(step);
    return new AxisNumbers(
        middle.setScale(-span, RoundingMode.HALF_EVEN),
        fine >= SMALLEST_PLAIN && fine <= LARGEST_PLAIN ? 0 : fine,
        BigDecimal.ONE.scaleByPowerOfTen(fine));
  }

  /// What is written beside a tick.
  public String number(double tick) {
    BigDecimal above = new BigDecimal(tick).subtract(origin);
    BigDecimal exact =
        step.signum() == 0 ? above : above.divide(step, 0, RoundingMode.HALF_EVEN).multiply(step);
    return NumberText.of(exact.scaleByPowerOfTen(-exponent).doubleValue(), DIGITS);
  }

  /// The name of the axis, with what its numbers leave out.
  public String named(String axis) {
    String shifted =
        origin.signum() == 0
            ? axis
            : Messages.message(
                origin.signum() > 0 ? "plane.axis.above" : "plane.axis.above-negative",
                axis,
                origin.abs().stripTrailingZeros().toPlainString());
    return exponent == 0
        ? shifted
        : Messages.message("plane.axis.in-units", shifted, NumberText.powerOfTen(exponent));
  }

  /// Of the first digit.
  private static int magnitude(double value) {
    return value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)) + 1e-9);
  }
}
