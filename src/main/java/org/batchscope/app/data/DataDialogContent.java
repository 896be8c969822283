package org.batchscope.app.data;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.VPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.batchscope.data.Column;
import org.batchscope.data.ColumnKind;
import org.batchscope.data.DataChoice;
import org.batchscope.text.Messages;

/// The inside of the {@link DataDialog}: columns to choose, first rows, progress, faults.
final class DataDialogContent extends VBox {
  private static final String NONE = Messages.message("dialog.none");

  private final DataDialog.Offer offer;
  private final ComboBox<String> first = new ComboBox<>();
  private final ComboBox<String> second = new ComboBox<>();
  private final FurtherFeatures further;
  private final ComboBox<String> target = new ComboBox<>();
  private final CheckBox standardize = new CheckBox(Messages.message("dialog.standardize"));
  private final ProgressBar progress = new ProgressBar(0);
  private final Label fault = new Label();
  private final GridPane choices = new GridPane();

  DataDialogContent(DataDialog.Offer offer) {
    this.offer = offer;
    getStyleClass().add("panel");
    List<String> numbers = names(ColumnKind.NUMBER);
    List<String> targets = new ArrayList<>(numbers);
    targets.addAll(names(ColumnKind.CLASSES));
    // a column of other text is offered too: loading it tells what is wrong with it, and where
    targets.addAll(names(ColumnKind.OTHER));
    first.getItems().setAll(numbers);
    second.getItems().setAll(NONE);
    second.getItems().addAll(numbers);
    target.getItems().setAll(targets);
    DataChoice chosen = offer.preselected();
    first.setValue(chosen.features().getFirst());
    second.setValue(chosen.features().size() > 1 ? chosen.features().get(1) : NONE);
    target.setValue(chosen.target());
    further = new FurtherFeatures(numbers);
    further.choose(chosen.features().stream().skip(2).toList());
    for (ComboBox<String> box : List.of(first, second, target))
      box.valueProperty().addListener(_ -> offerFurther());
    offerFurther();
    standardize.setSelected(chosen.standardize());
    name(first, "feature-1", 0);
    name(second, "feature-2", 1);
    choices.addRow(2, furtherLabel(), further);
    name(target, "target", 3);
    standardize.setId("standardize");
    choices.add(standardize, 1, 4);
    choices.getStyleClass().add("numbers");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setVisible(false);
    fault.setId("dialog-fault");
    fault.getStyleClass().add("fault");
    fault.setWrapText(true);
    fault.setMinHeight(USE_PREF_SIZE);
    getChildren().add(choices);
    if (!offer.rows().isEmpty()) getChildren().add(preview());
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
    if (first.getValue().equals(second.getValue()))
      throw new IllegalArgumentException(Messages.message("dialog.same-feature"));
    List<String> features = new ArrayList<>(List.of(first.getValue()));
    if (!second.getValue().equals(NONE)) {
      features.add(second.getValue());
      features.addAll(further.chosen());
    }
    if (features.size() > DataChoice.MOST_FEATURES)
      throw new IllegalArgumentException(
          Messages.message("dialog.too-many-features", features.size(), DataChoice.MOST_FEATURES));
    if (features.contains(target.getValue()))
      throw new IllegalArgumentException(
          Messages.message("dialog.target-is-feature", target.getValue()));
    return new DataChoice(offer.source(), features, target.getValue(), standardize.isSelected());
  }

  void tell(String sentence) {
    fault.setText(sentence);
    // room for every line of it
    if (getScene() != null) getScene().getWindow().sizeToScene();
  }

  void setBusy(boolean busy) {
    progress.setVisible(busy);
    choices.setDisable(busy);
    if (busy) tell("");
  }

  private List<String> names(ColumnKind kind) {
    return offer.columns().stream()
        .filter(column -> column.kind() == kind)
        .map(Column::name)
        .toList();
  }

  private Label furtherLabel() {
    Label label = new Label(Messages.message("dialog.further"));
    label.visibleProperty().bind(further.visibleProperty());
    label.managedProperty().bind(further.visibleProperty());
    label.setMinWidth(USE_PREF_SIZE);
    label.getStyleClass().add("further-name");
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private void offerFurther() {
    further.offerBeside(List.of(first.getValue(), second.getValue(), target.getValue()));
    further.setDisable(second.getValue().equals(NONE));
  }

  private void name(ComboBox<String> box, String id, int row) {
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(box, Priority.ALWAYS);
    choices.addRow(row, new Label(Messages.message("dialog." + id)), box);
  }

  private TableView<List<String>> preview() {
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
    table.setPrefHeight(220);
    VBox.setVgrow(table, Priority.ALWAYS);
    return table;
  }
}
