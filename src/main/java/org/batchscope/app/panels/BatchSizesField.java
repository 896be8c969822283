package org.batchscope.app.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.batchscope.app.entry.EntryField;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.study.Panels;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;
import org.batchscope.training.BatchSize;

/// A field for a list of batch sizes, such as `1, 10, 100, full`.
final class BatchSizesField extends EntryField {
  private static final String FULL = "full";

  private final Workspace workspace;
  private final Consumer<List<BatchSize>> chosen;

  /// @param chosen told every list that the user types
  BatchSizesField(Workspace workspace, Consumer<List<BatchSize>> chosen) {
    super("panel-sizes", Messages.message("panels.sizes"), workspace::tell);
    this.workspace = workspace;
    this.chosen = chosen;
    setPrefColumnCount(18);
  }

  /// Shows a list that was chosen elsewhere.
  void show(List<BatchSize> sizes) {
    showText(text(sizes));
  }

  @Override
  protected void choose(String typed) {
    int n = workspace.result().data().size();
    try {
      List<BatchSize> wanted = sizes(typed, n);
      workspace.tell("");
      show(wanted);
      chosen.accept(wanted);
    } catch (InputException e) {
      refuse(e.getMessage());
    }
  }

  private List<BatchSize> sizes(String typed, int sampleCount) throws InputException {
    List<String> words = List.of(typed.split("[,;\\s]+"));
    if (words.size() > Panels.MOST)
      throw new InputException("panels.fault.many", Panels.MOST, words.size());
    List<BatchSize> sizes = new ArrayList<>();
    for (String word : words) {
      BatchSize size = size(word, sampleCount);
      // all samples are the full batch, whichever way they are typed
      boolean isThere = sizes.stream().anyMatch(s -> s.of(sampleCount) == size.of(sampleCount));
      if (!isThere) sizes.add(size);
    }
    if (workspace.experiment().optimizer().needsFullBatch())
      for (BatchSize size : sizes)
        if (size.of(sampleCount) < sampleCount)
          throw new InputException("training.fault.rprop", size.of(sampleCount), sampleCount);
    return sizes;
  }

  private static BatchSize size(String word, int sampleCount) throws InputException {
    if (word.equalsIgnoreCase(FULL)) return new BatchSize.Full();
    try {
      BatchSize size = new BatchSize.Samples(Integer.parseInt(word));
      if (size.of(sampleCount) <= sampleCount) return size;
    } catch (IllegalArgumentException _) {
      // told as one that is too large
    }
    throw new InputException("panels.fault", word, sampleCount);
  }

  private static String text(List<BatchSize> sizes) {
    return sizes.stream()
        .map(size ->
            switch (size) {
              case BatchSize.Samples(int samples) -> Integer.toString(samples);
              case BatchSize.Full() -> FULL;
            })
        .collect(Collectors.joining(", "));
  }
}
