package org.batchscope.text;

/// Something the user asked for cannot be done, and one plain sentence says why.
///
/// The sentence is a text of the message bundle; whoever catches this at the edge of the program
/// shows {@link #getMessage()} as it is.
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String key;

  /// @param key the message's key in the bundle
  /// @param arguments what the message's pattern asks for
  public InputException(String key, Object... arguments) {
    super(Messages.message(key, arguments));
    this.key = key;
  }

  /// The key of the sentence, which names the kind of fault.
  public String key() {
    return key;
  }
}
