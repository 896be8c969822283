package org.batchscope.app.settings;

import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.WindowEvent;
import org.batchscope.text.Messages;

/// A menu of the toolbar, put together item by item.
public final class ToolMenu extends ContextMenu {
  /// Adds an item that does something.
  ///
  /// @param key of its text; what follows the dot is its id
  public ToolMenu with(String key, Runnable action) {
    getItems().add(item(key, action));
    return this;
  }

  /// Adds an item that does something that can also be done by keys.
  ///
  /// @param keys that the window attends to
  public ToolMenu with(String key, Runnable action, String keys) {
    MenuItem item = item(key, action);
    item.setAccelerator(KeyCombination.valueOf(keys));
    getItems().add(item);
    return this;
  }

  /// Adds an item that does something that can also be done by keys, as long as there is something
  /// to be done.
  ///
  /// @param keys that the window attends to
  /// @param object what it would be done to, asked for whenever the menu opens; empty if nothing
  public ToolMenu with(String key, Runnable action, String keys, Supplier<String> object) {
    with(key, action, keys);
    MenuItem item = getItems().getLast();
    addEventHandler(
        WindowEvent.WINDOW_SHOWING,
        _ -> {
          item.setText(textOf(key, object.get()));
          item.setDisable(object.get().isEmpty());
        });
    return this;
  }

  private static String textOf(String key, String object) {
    return object.isEmpty() ? Messages.message(key) : Messages.message(key + ".object", object);
  }

  private static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(Messages.message(key));
    item.setId(key.substring(key.indexOf('.') + 1));
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// Adds a line between items.
  public ToolMenu withLine() {
    getItems().add(new SeparatorMenuItem());
    return this;
  }

  /// Adds an item that is marked while `chosen` holds for what is set.
  <T> ToolMenu withChoice(
      String text, ReadOnlyObjectProperty<T> set, Predicate<T> chosen, Runnable action) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setOnAction(_ -> {
      action.run();
      item.setSelected(chosen.test(set.get()));
    });
    item.setSelected(chosen.test(set.get()));
    set.addListener((_, _, now) -> item.setSelected(chosen.test(now)));
    getItems().add(item);
    return this;
  }
}
