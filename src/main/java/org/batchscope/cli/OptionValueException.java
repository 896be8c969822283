package org.batchscope.cli;

import org.batchscope.text.Messages;

/// An option's value is not what it must be. Whoever catches this knows the option's name.
final class OptionValueException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param key the message that says what the value must be, below `cli.expected.`
  OptionValueException(String key, Object... arguments) {
    super(Messages.message("cli.expected." + key, arguments));
  }
}
