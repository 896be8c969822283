package org.batchscope.figure.text;

import org.batchscope.text.Messages;

/// What is written on a map about what is seen there.
///
/// @param brief the same in fewer words, for where room is short
public record MapNote(String text, String brief) {
  /// The message of a key, and that of `key.brief` if there is one.
  public static MapNote of(String key, Object... arguments) {
    String text = Messages.message(key, arguments);
    String brief = key + ".brief";
    return new MapNote(text, Messages.has(brief) ? Messages.message(brief, arguments) : text);
  }

  /// A note that is not said in fewer words.
  public static MapNote plain(String text) {
    return new MapNote(text, text);
  }
}
