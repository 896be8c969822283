package org.batchscope.text;

import java.text.DecimalFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/// The message bundle: every text that a user can read, looked up by its key.
///
/// Numbers passed as arguments are formatted as the pattern says, always in the language of the
/// bundle, so that a text and its numbers agree. Thousands are set apart from five digits on.
public final class Messages {
  private static final Locale LOCALE = Locale.ENGLISH;
  // nothing but this one file is looked for: every other name would be looked up in every library
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle(
          "org.batchscope.text.messages",
          Locale.ROOT,
          ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private static final Format NUMBER_OR_TEXT = new GroupedFormat(NumberFormat.getInstance(LOCALE));

  private Messages() {}

  /// The text of `key` with `arguments` filled in.
  ///
  /// @throws java.util.MissingResourceException if no text has this key
  public static String message(String key, Object... arguments) {
    MessageFormat message = new MessageFormat(pattern(key), LOCALE);
    Format[] formats = message.getFormats();
    for (int i = 0; i < formats.length; i++)
      message.setFormat(
          i,
          switch (formats[i]) {
            // what the pattern has no format for
            case null -> NUMBER_OR_TEXT;
            case DecimalFormat decimal when decimal.isGroupingUsed() -> new GroupedFormat(decimal);
            default -> formats[i];
          });
    return message.format(arguments);
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
