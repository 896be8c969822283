package org.batchscope.app.side;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.batchscope.text.Messages;

/// A row of buttons beneath a figure, one of which is chosen: what of it is shown.
///
/// @param <T> what is chosen
final class ChoiceRow<T> extends HBox {
  private final String view;
  private final ObjectProperty<T> chosen;
  private final ToggleGroup group = new ToggleGroup();

  /// @param view the view's name
  ChoiceRow(String view, ObjectProperty<T> chosen) {
    this.view = view;
    this.chosen = chosen;
    getStyleClass().add("axis-choice");
    setMinHeight(Region.USE_PREF_SIZE);
  }

  /// Adds a button whose id is `view-name` and whose title is the message `window.view.name`.
  RadioButton add(String name, T value) {
    RadioButton button = new RadioButton(Messages.message("window." + view + "." + name));
    button.setId(view + "-" + name);
    button.setToggleGroup(group);
    button.setSelected(chosen.get().equals(value));
    button.setOnAction(_ -> chosen.set(value));
    getChildren().add(button);
    return button;
  }
}
