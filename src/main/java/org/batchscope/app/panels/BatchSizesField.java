package org.batchscope.app.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.study.Panels;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;
import org.batchscope.training.BatchSize;

/// A field for a list of batch sizes, such as `1, 10, 100, full`. What is none is refused with a
/// sentence, and the list that was there stays.
final class BatchSizesField extends TextField {
  private static final String FULL = "full";

  private final Workspace workspace;
  private final Consumer<List<BatchSize>> chosen;
  private List<BatchSize> sizes = List.of();

  /// @param chosen told every list that the user types
  BatchSizesField(Workspace workspace, Consumer<List<BatchSize>> chosen) {
    this.workspace = workspace;
    this.chosen = chosen;
    setId("panel-sizes");
    setAccessibleText(Messages.message("panels.sizes"));
    setPrefColumnCount(18);
    setOnAction(_ -> {
      // the list that is there already may have been typed after one that was refused
      workspace.tell("");
      take();
    });
    focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) take();
        });
  }

  /// Shows a list that was chosen elsewhere.
  void show(List<BatchSize> shown) {
    sizes = shown;
    setText(text(shown));
  }

  private void take() {
    String typed = getText().strip();
    if (typed.equals(text(sizes))) return;
    workspace.tell("");
    int n = workspace.result().data().size();
    try {
      List<BatchSize> wanted = sizes(typed, n);
      show(wanted);
      chosen.accept(wanted);
    } catch (InputException e) {
      workspace.tell(e.getMessage());
      show(sizes);
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
