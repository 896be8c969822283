package org.batchscope.app.panels;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.study.Panels;
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
      List<BatchSize> wanted =
          Arrays.stream(typed.split("[,;\\s]+")).map(BatchSizesField::size).toList();
      if (wanted.size() > Panels.MOST || wanted.stream().anyMatch(size -> size.of(n) > n))
        throw new IllegalArgumentException(typed);
      show(wanted);
      chosen.accept(wanted);
    } catch (IllegalArgumentException _) {
      workspace.tell(Messages.message("panels.fault", typed, n, Panels.MOST));
      show(sizes);
    }
  }

  private static BatchSize size(String text) {
    return text.equalsIgnoreCase(FULL)
        ? new BatchSize.Full()
        : new BatchSize.Samples(Integer.parseInt(text));
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
