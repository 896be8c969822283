package org.batchscope.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Round numbers along an axis, at steps of 1, 2 or 5 times a power of ten.
record Ticks(List<BigDecimal> values) {
  /// At most `most` round numbers from `min` to `max`.
  static Ticks between(double min, double max, int most) {
    double rough = (max - min) / Math.max(1, most);
    int exponent = (int) Math.floor(Math.log10(rough));
    double mantissa = rough / Math.pow(10, exponent);
    int digit = mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10;
    BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
    List<BigDecimal> values = new ArrayList<>();
    long first = (long) Math.ceil(min / step.doubleValue());
    for (long k = first; k * step.doubleValue() <= max; k++)
      values.add(step.multiply(BigDecimal.valueOf(k)));
    return new Ticks(List.copyOf(values));
  }

  /// The number as it stands beside its tick, with a true minus sign.
  static String label(BigDecimal value) {
    BigDecimal shown = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    String text = shown.scale() > 6 || shown.scale() < -6 ? shown.toString() : shown.toPlainString();
    return text.replace('-', '−');
  }
}
