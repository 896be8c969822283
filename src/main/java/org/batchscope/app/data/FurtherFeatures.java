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
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.batchscope.data.DataChoice;
import org.batchscope.text.Messages;

/// The features beside the first two, to be ticked: each by itself or all at once. Only a network
/// with layers takes them.
final class FurtherFeatures extends VBox {
  private static final double ROW_HEIGHT = 30;
  private static final int MOST_ROWS = 3;
  // the first two count, too
  private static final int MOST_TICKED = DataChoice.MOST_FEATURES - 2;

  private final CheckBox all = new CheckBox(Messages.message("dialog.further.all"));
  private final Label count = new Label();
  private final ListView<String> list = new ListView<>();
  private final Map<String, BooleanProperty> ticked = new LinkedHashMap<>();

  /// @param columns what can be a feature
  FurtherFeatures(List<String> columns) {
    for (String column : columns) {
      BooleanProperty tick = new SimpleBooleanProperty();
      tick.addListener(_ -> count());
      ticked.put(column, tick);
    }
    all.setId("further-all");
    all.setOnAction(_ -> tickAll(all.isSelected()));
    count.setId("further-ticked");
    HBox head = new HBox(all, count);
    head.getStyleClass().add("pair");
    list.setId("further-features");
    list.setCellFactory(CheckBoxListCell.forListView(ticked::get));
    list.setFixedCellSize(ROW_HEIGHT);
    list.setMinHeight(USE_PREF_SIZE);
    Label hint = new Label(Messages.message("dialog.further.hint"));
    hint.getStyleClass().add(Styles.TEXT_MUTED);
    hint.setId("further-hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(head, list, hint);
    getStyleClass().add("further-features");
    // a dialog has room again for what is not offered
    managedProperty().bind(visibleProperty());
    disableProperty().addListener(_ -> count());
  }

  /// Offers all columns but those that are something else already.
  void offerBeside(List<String> taken) {
    list.getItems().setAll(ticked.keySet().stream().filter(name -> !taken.contains(name)).toList());
    int rows = Math.min(list.getItems().size(), MOST_ROWS);
    // and the frame around them
    list.setPrefHeight(rows * ROW_HEIGHT + 2);
    setVisible(rows > 0);
    count();
  }

  /// Ticks these and no others.
  void choose(List<String> names) {
    ticked.forEach((name, tick) -> tick.set(names.contains(name)));
  }

  /// What is ticked of the columns on offer, in their order.
  List<String> chosen() {
    return list.getItems().stream().filter(name -> ticked.get(name).get()).toList();
  }

  /// Has `listener` called when something else is ticked.
  void afterChange(Runnable listener) {
    ticked.values().forEach(tick -> tick.addListener(_ -> listener.run()));
  }

  private void tickAll(boolean tick) {
    list.getItems().forEach(name -> ticked.get(name).set(tick));
  }

  /// Tells how many are ticked, and whether it is all of them or more than can be.
  private void count() {
    int chosen = chosen().size();
    int offered = list.getItems().size();
    all.setIndeterminate(chosen > 0 && chosen < offered);
    all.setSelected(chosen > 0 && chosen == offered);
    boolean tooMany = chosen > MOST_TICKED && !isDisable();
    count.setText(
        tooMany
            ? Messages.message(
                "dialog.further.too-many", chosen, offered, MOST_TICKED, DataChoice.MOST_FEATURES)
            : Messages.message("dialog.further.ticked", chosen, offered));
    count.getStyleClass().setAll("label", tooMany ? "fault" : Styles.TEXT_MUTED);
  }
}
