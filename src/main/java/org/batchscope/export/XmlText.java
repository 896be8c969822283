package org.batchscope.export;

/// Text as XML can hold it.
final class XmlText {
  private static final int REPLACEMENT = 0xFFFD;

  private XmlText() {}

  /// `text` with every character that XML 1.0 forbids, escaped or not, replaced by U+FFFD.
  ///
  /// @see "Extensible Markup Language (XML) 1.0, 5th ed., 2.2 Characters"
  static String of(String text) {
    return text.codePoints()
        .map(character -> isAllowed(character) ? character : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }
}
