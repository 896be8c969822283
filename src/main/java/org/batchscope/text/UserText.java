package org.batchscope.text;

/// What users wrote, as messages repeat it.
public final class UserText {
  private static final int MOST_CHARACTERS = 40;

  private UserText() {}

  /// In one line, and cut off with an ellipsis where it is long.
  public static String shown(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= MOST_CHARACTERS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
  }
}
