package org.batchscope.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/// The message bundle: every text that a user can read, looked up by its key.
///
/// Numbers passed as arguments are formatted as the pattern says, always in the language of the
/// bundle, so that a text and its numbers agree.
public final class Messages {
  private static final Locale LOCALE = Locale.ENGLISH;
  // nothing but this one file is looked for: every other name would be looked up in every library
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle(
          "org.batchscope.text.messages",
          Locale.ROOT,
          ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private Messages() {}

  /// The text of `key` with `arguments` filled in.
  ///
  /// @throws java.util.MissingResourceException if no text has this key
  public static String message(String key, Object... arguments) {
    return new MessageFormat(pattern(key), LOCALE).format(arguments);
  }

  /// The text of `key` as it stands in the bundle, with places for arguments.
  static String pattern(String key) {
    return BUNDLE.getString(key);
  }

  /// Whether a text has this key.
  public static boolean has(String key) {
    return BUNDLE.containsKey(key);
  }

  /// The keys that begin with `prefix`.
  public static Set<String> keys(String prefix) {
    return BUNDLE.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .collect(Collectors.toUnmodifiableSet());
  }
}
