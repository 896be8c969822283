package org.batchscope.app.batch;

import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.batchscope.app.entry.EntryField;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.text.Messages;

/// A field for the exact batch size: a whole number, or `full`.
final class BatchSizeField extends EntryField {
  private static final Pattern THOUSANDS_APART = Pattern.compile("\\d{1,3}(,\\d{3})+");

  private final Workspace workspace;
  private final IntConsumer chosen;

  /// @param chosen told every batch size that the user types
  BatchSizeField(Workspace workspace, IntConsumer chosen) {
    super("batch-size-exact", Messages.message("window.batch-size.exact"), workspace::tell);
    this.workspace = workspace;
    this.chosen = chosen;
    getStyleClass().add("batch-size-exact");
  }

  /// Shows a batch size that was chosen elsewhere.
  void show(int batchSize) {
    showText(Integer.toString(batchSize));
  }

  @Override
  protected void choose(String typed) {
    int n = workspace.result().data().size();
    try {
      int wanted = batchSize(typed, n);
      if (wanted < 1 || wanted > n) throw new NumberFormatException();
      show(wanted);
      chosen.accept(wanted);
    } catch (NumberFormatException _) {
      refuse(Messages.message("window.batch-size.refused", typed, n));
    }
  }

  private static int batchSize(String typed, int sampleCount) {
    if (typed.equalsIgnoreCase(Messages.message("window.batch-size.full"))) return sampleCount;
    boolean setApart = THOUSANDS_APART.matcher(typed).matches();
    return Integer.parseInt(setApart ? typed.replace(",", "") : typed);
  }
}
