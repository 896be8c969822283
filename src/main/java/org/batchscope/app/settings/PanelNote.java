package org.batchscope.app.settings;

import javafx.scene.control.Label;

/// A sentence in a panel, in as many lines as it needs; it takes no space while there is none.
final class PanelNote extends Label {
  /// @param styleClass how it looks: `quiet`, or `fault`
  PanelNote(String id, String styleClass) {
    setId(id);
    getStyleClass().add(styleClass);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }
}
