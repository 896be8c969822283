package org.batchscope.app.settings;

/// How much is written on the toolbar, from most to least.
public enum Wording {
  CAPTIONS,
  WORDS,
  /// The same with the learning rate as a letter.
  LETTER,
  VALUES,
  /// As much as before, closer together.
  CLOSE_VALUES,
  SHORT_VALUES;

  /// Whether as much as `other` is written, or more.
  public boolean hasAtLeast(Wording other) {
    return compareTo(other) <= 0;
  }
}
