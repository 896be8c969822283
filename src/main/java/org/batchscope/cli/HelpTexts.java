package org.batchscope.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.batchscope.text.Messages;
import org.jspecify.annotations.Nullable;

/// The texts of `--help`: the messages whose keys begin with `cli.help.`, as picocli looks for
/// them.
final class HelpTexts extends ResourceBundle {
  private static final String PREFIX = "cli.help.";

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return Optional.of(PREFIX + key).filter(Messages::has).map(Messages::message).orElse(null);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(handleKeySet());
  }

  @Override
  protected Set<String> handleKeySet() {
    return Messages.keys(PREFIX).stream()
        .map(key -> key.substring(PREFIX.length()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
