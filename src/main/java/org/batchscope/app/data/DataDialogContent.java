package org.batchscope.app.data;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.batchscope.data.Column;
import org.batchscope.data.ColumnKind;
import org.batchscope.data.DataChoice;
import org.batchscope.text.Messages;

/// The inside of the {@link DataDialog}: columns to choose, first rows, progress, faults.
final class DataDialogContent extends VBox {
  private final ColumnChoice columns;
  private final ProgressBar progress = new ProgressBar(0);
  private final Label fault = new Label();

  DataDialogContent(DataDialog.Offer offer) {
    columns = new ColumnChoice(offer);
    // what was wrong need not be wrong any more
    columns.afterChange(() -> tell(""));
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setVisible(false);
    fault.setId("dialog-fault");
    fault.getStyleClass().add("fault");
    fault.setWrapText(true);
    fault.setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("panel");
    getChildren().add(columns);
    if (!offer.rows().isEmpty()) getChildren().add(preview(offer));
    String others = names(offer, ColumnKind.OTHER);
    if (!others.isEmpty()) getChildren().add(note(others));
    getChildren().addAll(progress, fault);
    setPrefWidth(560);
  }

  ProgressBar progressBar() {
    return progress;
  }

  /// What is chosen.
  ///
  /// @throws IllegalArgumentException if it makes no sense, in a sentence
  DataChoice choice() {
    return columns.choice();
  }

  void tell(String sentence) {
    fault.setText(sentence);
    makeRoom();
  }

  /// Has the window grow where it is too small for every line, but no narrower than its user made
  /// it.
  private void makeRoom() {
    if (getScene() == null || minHeight(getWidth()) <= getHeight()) return;
    setPrefWidth(getWidth());
    getScene().getWindow().sizeToScene();
  }

  void setBusy(boolean busy) {
    progress.setVisible(busy);
    columns.setDisable(busy);
    if (busy) tell("");
  }

  private static String names(DataDialog.Offer offer, ColumnKind kind) {
    return offer.columns().stream()
        .filter(column -> column.kind() == kind)
        .map(Column::name)
        .collect(Collectors.joining(", "));
  }

  /// Why columns that are seen cannot be chosen.
  private static Label note(String columns) {
    Label note = new Label(Messages.message("dialog.others", columns));
    note.setId("dialog-others");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    return note;
  }

  private static TableView<List<String>> preview(DataDialog.Offer offer) {
    TableView<List<String>> table = new TableView<>();
    for (int j = 0; j < offer.columns().size(); j++) {
      int column = j;
      TableColumn<List<String>, String> shown = new TableColumn<>(offer.columns().get(j).name());
      shown.setCellValueFactory(row -> {
        List<String> cells = row.getValue();
        return new ReadOnlyStringWrapper(column < cells.size() ? cells.get(column) : "");
      });
      shown.setSortable(false);
      table.getColumns().add(shown);
    }
    table.getItems().setAll(offer.rows());
    table.setMinHeight(110);
    table.setPrefHeight(150);
    VBox.setVgrow(table, Priority.ALWAYS);
    return table;
  }
}
