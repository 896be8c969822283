package org.batchscope.data;

import java.util.Optional;
import org.batchscope.text.Messages;

/// Rows of a source that are no samples, as the value of a chosen column is missing in them.
///
/// @param count how many
/// @param firstLine the first one's line in its file, from 1; 0 if there is none
public record IncompleteRows(int count, long firstLine) {
  /// Where every row is a sample.
  public static final IncompleteRows NONE = new IncompleteRows(0, 0);

  /// With one more, which comes after those before.
  IncompleteRows with(long line) {
    return new IncompleteRows(count + 1, count == 0 ? line : firstLine);
  }

  /// A sentence that says how many are left out; nothing if none is.
  public Optional<String> note() {
    return count == 0
        ? Optional.empty()
        : Optional.of(Messages.message("data.incomplete-rows", count, firstLine));
  }
}
