package org.batchscope.figure.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.batchscope.surface.LossScale;
import org.batchscope.text.Messages;

/// Losses as short numbers. Zeros at the end stay, so that losses beside each other have as many
/// digits; where zeros would be many, there is a power of ten.
public final class LossText {
  private static final int DIGITS = 3;
  private static final int MOST_DIGITS = 6;
  private static final int MOST_DECIMALS = 9;
  private static final int LONGEST_MAGNITUDE = 4;
  private static final int SMALLEST_MAGNITUDE = -3;
  private static final double MOST_WITH_DECIMALS = 1000;
  private static final int MOST_EXACT_DIGITS = 4;

  private LossText() {}

  /// A loss with three digits.
  public static String of(double loss) {
    return isPlain(loss)
        ? new BigDecimal(loss).round(new MathContext(DIGITS)).toPlainString()
        : NumberText.of(loss, DIGITS);
  }

  /// A loss with four decimals, to be compared with another one.
  public static String exact(double loss) {
    return isPlain(loss) && Math.abs(loss) < MOST_WITH_DECIMALS
        ? Messages.message("figure.exact-loss", loss)
        : NumberText.of(loss, MOST_EXACT_DIGITS);
  }

  /// Level k of a scale with three digits, or as many more as tell it from its neighbors.
  public static String of(LossScale scale, int k) {
    double level = scale.level(k);
    double gap = Double.POSITIVE_INFINITY;
    if (k > 0) gap = Math.min(gap, level - scale.level(k - 1));
    if (k < scale.steps()) gap = Math.min(gap, scale.level(k + 1) - level);
    int magnitude = magnitude(level);
    double decimals = Math.max(Math.ceil(-Math.log10(gap)), DIGITS - 1 - magnitude);
    if (!isPlain(level))
      return NumberText.of(level, (int) Math.clamp(decimals + magnitude + 1, DIGITS, MOST_DIGITS));
    return BigDecimal.valueOf(level)
        .setScale((int) Math.clamp(decimals, 0, MOST_DECIMALS), RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private static boolean isPlain(double loss) {
    int magnitude = magnitude(loss);
    return magnitude >= SMALLEST_MAGNITUDE && magnitude <= LONGEST_MAGNITUDE;
  }

  /// Which power of ten a loss is at least.
  private static int magnitude(double loss) {
    return (int) Math.floor(Math.log10(Math.max(Math.abs(loss), Double.MIN_NORMAL)));
  }
}
