package org.batchscope.data;

import java.util.Locale;
import java.util.Set;

/// What the text of one cell is, whatever the machine's language.
enum Cell {
  NUMBER,
  MISSING,
  NOT_FINITE,
  TEXT;

  private static final Set<String> MISSING_WORDS = Set.of("", "na", "n/a", "null");
  private static final int LONGEST_MISSING_WORD = 4;
  private static final Set<String> NOT_FINITE_WORDS = Set.of("nan", "inf", "infinity");

  /// @param text without surrounding spaces
  static Cell of(String text, DecimalMark mark) {
    if (isNumeral(text, mark)) return Double.isFinite(parsed(text, mark)) ? NUMBER : NOT_FINITE;
    if (isMissing(text)) return MISSING;
    String word = text.toLowerCase(Locale.ROOT);
    boolean signed = word.startsWith("-") || word.startsWith("+");
    return NOT_FINITE_WORDS.contains(signed ? word.substring(1) : word) ? NOT_FINITE : TEXT;
  }

  /// Whether there is nothing, or a word for nothing.
  static boolean isMissing(String text) {
    return text.length() <= LONGEST_MISSING_WORD
        && MISSING_WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  /// The number of a cell, or NaN if it is not a finite number.
  static double number(String text, DecimalMark mark) {
    double value = isNumeral(text, mark) ? parsed(text, mark) : Double.NaN;
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private static double parsed(String numeral, DecimalMark mark) {
    return Double.parseDouble(numeral.replace(mark.symbol(), DecimalMark.POINT.symbol()));
  }

  /// Whether the text is [sign] digits [mark digits] [e [sign] digits]. Stricter than {@link
  /// Double#parseDouble}, which also takes `1d` and `0x1p3`.
  private static boolean isNumeral(String text, DecimalMark mark) {
    int start = afterSign(text, 0);
    int end = afterDigits(text, start);
    int digits = end - start;
    if (end < text.length() && text.charAt(end) == mark.symbol()) {
      int fraction = afterDigits(text, end + 1);
      digits += fraction - (end + 1);
      end = fraction;
    }
    if (digits == 0) return false;
    if (end == text.length()) return true;
    if (text.charAt(end) != 'e' && text.charAt(end) != 'E') return false;
    int exponent = afterSign(text, end + 1);
    return exponent < text.length() && afterDigits(text, exponent) == text.length();
  }

  private static int afterSign(String text, int from) {
    return from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+')
        ? from + 1
        : from;
  }

  private static int afterDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
    return end;
  }
}
