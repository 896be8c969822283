package org.batchscope.app.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Rows of a name and what is chosen under it. A row that does not apply takes no space.
class PanelGrid extends GridPane {
  PanelGrid() {
    getStyleClass().add("panel-grid");
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(new ColumnConstraints(), controls);
  }

  /// Adds a row; its name is shown as long as its control is.
  final void row(Label name, Node control) {
    name.getStyleClass().add("panel-name");
    name.setMinWidth(USE_PREF_SIZE);
    name.visibleProperty().bind(control.visibleProperty());
    name.managedProperty().bind(control.managedProperty());
    control.managedProperty().bind(control.visibleProperty());
    addRow(getRowCount(), name, control);
  }

  static HBox pair(Node first, Node second) {
    HBox pair = new HBox(first, second);
    pair.getStyleClass().add("pair");
    return pair;
  }
}
