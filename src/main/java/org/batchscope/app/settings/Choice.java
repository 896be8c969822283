package org.batchscope.app.settings;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

/// A box in which one of some values is chosen. What the program shows in it is not a choice.
final class Choice<T> extends ComboBox<T> {
  private final Function<T, String> text;
  private Set<T> impossible = Set.of();
  private boolean showing;

  /// @param text what a value is called
  /// @param chosen told every value that the user chooses
  Choice(String id, List<T> values, Function<T, String> text, Consumer<T> chosen) {
    this.text = text;
    setId(id);
    getItems().addAll(values);
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return text.apply(value);
          }

          @Override
          public T fromString(String typed) {
            throw new UnsupportedOperationException("choices are not typed");
          }
        });
    setValue(values.getFirst());
    valueProperty()
        .addListener((_, _, value) -> {
          if (!showing) chosen.accept(value);
        });
  }

  /// Shows values as such that cannot be chosen now. By the keyboard they still are.
  void showImpossible(Set<T> values) {
    if (impossible.equals(values)) return;
    impossible = Set.copyOf(values);
    setCellFactory(_ -> new ValueCell());
  }

  /// Shows a value that was chosen elsewhere.
  void show(T value) {
    showing = true;
    setValue(value);
    showing = false;
  }

  private final class ValueCell extends ListCell<T> {
    @Override
    protected void updateItem(T value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty ? "" : text.apply(value));
      setDisable(!empty && impossible.contains(value));
    }
  }
}
