package org.batchscope.app.settings;

import java.util.function.LongConsumer;
import org.batchscope.app.entry.EntryField;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.text.Messages;

/// A field for a seed, which may have more digits than other numbers.
final class SeedField extends EntryField {
  private final LongConsumer chosen;

  /// @param chosen told every seed that the user types
  SeedField(Workspace workspace, LongConsumer chosen) {
    super(
        "seed", Messages.message("window.seed"), workspace::tell, workspace.noticeProperty()::get);
    this.chosen = chosen;
  }

  /// Shows a seed that was chosen elsewhere.
  void show(long seed) {
    showText(Long.toString(seed));
  }

  @Override
  protected void choose(String typed) {
    try {
      chosen.accept(Long.parseLong(typed));
    } catch (NumberFormatException _) {
      refuse(
          Messages.message(
              "window.not-a-seed",
              Long.toString(Long.MIN_VALUE),
              Long.toString(Long.MAX_VALUE),
              typed));
    }
  }
}
