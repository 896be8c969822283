package org.batchscope.figure.text;

import java.math.BigDecimal;
import java.math.MathContext;
import org.batchscope.text.Messages;

/// Numbers as charts write them: short, with a power of ten where digits would be long.
public final class NumberText {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final double SMALLEST_PLAIN = 1e-3;
  private static final double SMALLEST_GROUPED = 1e4;
  private static final double SMALLEST_LONG = 1e5;

  private NumberText() {}

  /// A number with this many significant digits; zeros at the end are left out.
  public static String of(double value, int digits) {
    if (!Double.isFinite(value)) return Messages.message("chart.number.not-finite");
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    double size = Math.abs(rounded.doubleValue());
    if (!hasPower(size))
      return Messages.message(
          size < SMALLEST_GROUPED ? "chart.number" : "chart.number.long", rounded);
    int exponent = rounded.precision() - rounded.scale() - 1;
    BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent);
    if (mantissa.compareTo(BigDecimal.ONE) == 0) return powerOfTen(exponent);
    return Messages.message("chart.number.times-power", mantissa, superscript(exponent));
  }

  /// Whether a number of this size is written with a power of ten.
  ///
  /// @param size not negative
  public static boolean hasPower(double size) {
    return size != 0 && (size < SMALLEST_PLAIN || size >= SMALLEST_LONG);
  }

  /// Ten to some power.
  public static String powerOfTen(int exponent) {
    return Messages.message("chart.number.power", superscript(exponent));
  }

  private static String superscript(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
    Integer.toString(Math.abs(exponent))
        .chars()
        .forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
    return text.toString();
  }
}
