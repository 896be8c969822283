package org.batchscope.figure.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.batchscope.surface.LossScale;

/// Losses as short numbers.
public final class LossText {
  private static final int DIGITS = 3;
  private static final int LONGEST_MAGNITUDE = 4;

  private LossText() {}

  /// Level k of a scale with three digits, or as many more as tell it from its neighbors.
  public static String of(LossScale scale, int k) {
    double level = scale.level(k);
    double gap = Double.POSITIVE_INFINITY;
    if (k > 0) gap = Math.min(gap, level - scale.level(k - 1));
    if (k < scale.steps()) gap = Math.min(gap, scale.level(k + 1) - level);
    double magnitude = Math.floor(Math.log10(Math.max(Math.abs(level), Double.MIN_NORMAL)));
    double needed = Math.max(Math.ceil(-Math.log10(gap)), DIGITS - 1 - magnitude);
    if (magnitude > LONGEST_MAGNITUDE) return NumberText.of(level, DIGITS);
    int decimals = (int) Math.clamp(needed, 0, 9);
    BigDecimal rounded = BigDecimal.valueOf(level).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.toPlainString();
  }
}
