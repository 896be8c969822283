package org.batchscope.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.batchscope.surface.LossScale;

/// Losses as short numbers.
final class LossText {
  private LossText() {}

  /// Level k of a scale, with as many digits as tell it from its neighbors.
  static String of(LossScale scale, int k) {
    double level = scale.level(k);
    double gap = Double.POSITIVE_INFINITY;
    if (k > 0) gap = Math.min(gap, level - scale.level(k - 1));
    if (k < scale.steps()) gap = Math.min(gap, scale.level(k + 1) - level);
    int decimals = (int) Math.clamp(Math.ceil(-Math.log10(gap)), 0, 9);
    BigDecimal rounded = BigDecimal.valueOf(level).setScale(decimals, RoundingMode.HALF_EVEN);
    if (rounded.precision() - rounded.scale() > 6)
      return rounded.round(new MathContext(2)).toString();
    return Ticks.label(rounded);
  }
}
