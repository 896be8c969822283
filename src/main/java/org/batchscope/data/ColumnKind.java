package org.batchscope.data;

/// What a column holds, guessed from its first rows.
public enum ColumnKind {
  /// Numbers: may be a feature or a target.
  NUMBER,
  /// Text with at most two different values: may be a target.
  TWO_VALUED_TEXT,
  /// Anything else: text with more values, or nothing at all.
  OTHER
}
