package org.batchscope.app.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/// Rows of a name and what is chosen under it. A row that does not apply takes no space.
class PanelGrid extends GridPane {
  PanelGrid() {
    getStyleClass().add("panel-grid");
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
