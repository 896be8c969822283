package org.batchscope.app.data;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.VBox;
import org.batchscope.text.Messages;

/// The features beside the first two, to be ticked: each by itself or all at once. Only a network
/// with layers takes them.
final class FurtherFeatures extends VBox {
  private static final double ROW_HEIGHT = 30;
  private static final int MOST_ROWS = 4;

  private final CheckBox all = new CheckBox(Messages.message("dialog.further.all"));
  private final ListView<String> list = new ListView<>();
  private final Map<String, BooleanProperty> ticked = new LinkedHashMap<>();

  /// @param columns what can be a feature
  FurtherFeatures(List<String> columns) {
    for (String column : columns) {
      BooleanProperty tick = new SimpleBooleanProperty();
      tick.addListener(_ -> showWhetherAll());
      ticked.put(column, tick);
    }
    all.setId("further-all");
    all.setOnAction(_ -> tickAll(all.isSelected()));
    list.setId("further-features");
    list.setCellFactory(CheckBoxListCell.forListView(ticked::get));
    list.setFixedCellSize(ROW_HEIGHT);
    Label hint = new Label(Messages.message("dialog.further.hint"));
    hint.getStyleClass().add(Styles.TEXT_MUTED);
    hint.setWrapText(true);
    getChildren().addAll(all, list, hint);
    getStyleClass().add("further-features");
    // a dialog has room again for what is not offered
    managedProperty().bind(visibleProperty());
  }

  /// Offers all columns but those that are something else already.
  void offerBeside(List<String> taken) {
    list.getItems().setAll(ticked.keySet().stream().filter(name -> !taken.contains(name)).toList());
    int rows = Math.min(list.getItems().size(), MOST_ROWS);
    // and the frame around them
    list.setPrefHeight(rows * ROW_HEIGHT + 2);
    setVisible(rows > 0);
    showWhetherAll();
  }

  /// Ticks these and no others.
  void choose(List<String> names) {
    ticked.forEach((name, tick) -> tick.set(names.contains(name)));
  }

  /// What is ticked of the columns on offer, in their order.
  List<String> chosen() {
    return list.getItems().stream().filter(name -> ticked.get(name).get()).toList();
  }

  private void tickAll(boolean tick) {
    list.getItems().forEach(name -> ticked.get(name).set(tick));
  }

  private void showWhetherAll() {
    int chosen = chosen().size();
    all.setIndeterminate(chosen > 0 && chosen < list.getItems().size());
    all.setSelected(chosen > 0 && chosen == list.getItems().size());
  }
}
