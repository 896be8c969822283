package org.batchscope.data;

/// What a column holds, guessed from its first rows.
public enum ColumnKind {
  /// Numbers: may be a feature or a target.
  NUMBER,
  /// Text with at most {@link TargetColumn#MOST_CLASSES} different values: may be a target.
  CLASSES,
  /// Anything else: text with more values, or nothing at all.
  OTHER
}
