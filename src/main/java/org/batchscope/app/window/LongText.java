package org.batchscope.app.window;

import java.util.prefs.Preferences;

/// A text among preferences that may be longer than one of them can be: the rest of it is kept in
/// others.
///
/// @param node where it is kept
/// @param key of its beginning
record LongText(Preferences node, String key) {
  private static final int PIECE = Preferences.MAX_VALUE_LENGTH;

  /// The text; empty if none is kept.
  String get() {
    StringBuilder text = new StringBuilder();
    int piece = 0;
    String next = node.get(keyOf(piece), "");
    while (!next.isEmpty()) {
      text.append(next);
      next = node.get(keyOf(++piece), "");
    }
    return text.toString();
  }

  /// Keeps a text in place of the one before.
  void put(String text) {
    int pieces = (text.length() + PIECE - 1) / PIECE;
    for (int piece = 0; piece < pieces; piece++)
      node.put(
          keyOf(piece),
          text.substring(piece * PIECE, Math.min((piece + 1) * PIECE, text.length())));
    for (int piece = pieces; node.get(keyOf(piece), null) != null; piece++)
      node.remove(keyOf(piece));
  }

  private String keyOf(int piece) {
    return piece == 0 ? key : key + "-" + piece;
  }
}
