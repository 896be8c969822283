package org.batchscope.app.data;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.batchscope.data.Column;
import org.batchscope.data.ColumnKind;
import org.batchscope.data.DataChoice;
import org.batchscope.text.Messages;

/// Which columns of a source are features and target, and whether they are standardized.
final class ColumnChoice extends GridPane {
  private static final String NONE = Messages.message("dialog.none");

  private final DataDialog.Offer offer;
  private final ComboBox<String> first = new ComboBox<>();
  private final ComboBox<String> second = new ComboBox<>();
  private final FurtherFeatures further;
  private final ComboBox<String> target = new ComboBox<>();
  private final CheckBox classes = new CheckBox(Messages.message("dialog.classes"));
  private final CheckBox standardize = new CheckBox(Messages.message("dialog.standardize"));

  ColumnChoice(DataDialog.Offer offer) {
    this.offer = offer;
    List<String> numbers = names(ColumnKind.NUMBER);
    further = new FurtherFeatures(numbers);
    offerColumns(numbers);
    preselect(offer.preselected());
    for (ComboBox<String> box : List.of(first, second, target))
      box.valueProperty().addListener(_ -> offerFurther());
    offerFurther();
    target.valueProperty().addListener(_ -> askForClasses());
    askForClasses();
    addRow(0, name("feature-1"), filling(first, "feature-1"));
    addRow(1, name("feature-2"), filling(second, "feature-2"));
    addRow(2, furtherName(), further);
    addRow(3, name("target"), filling(target, "target"));
    classes.setId("classes");
    add(classes, 1, 4);
    standardize.setId("standardize");
    add(standardize, 1, 5);
    getStyleClass().add("column-choice");
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
    return new DataChoice(
        offer.source(),
        features,
        target.getValue(),
        classes.isSelected() && !classes.isDisabled(),
        standardize.isSelected());
  }

  /// Has `listener` called when a choice has changed.
  void afterChange(Runnable listener) {
    for (ComboBox<String> box : List.of(first, second, target))
      box.valueProperty().addListener(_ -> listener.run());
    further.afterChange(listener);
    for (CheckBox box : List.of(classes, standardize))
      box.selectedProperty().addListener(_ -> listener.run());
  }

  private List<String> names(ColumnKind kind) {
    return offer.columns().stream()
        .filter(column -> column.kind() == kind)
        .map(Column::name)
        .toList();
  }

  private void offerColumns(List<String> numbers) {
    first.getItems().setAll(numbers);
    second.getItems().setAll(NONE);
    second.getItems().addAll(numbers);
    target.getItems().setAll(numbers);
    target.getItems().addAll(names(ColumnKind.CLASSES));
    // a column of other text is offered too: loading it tells what is wrong with it, and where
    target.getItems().addAll(names(ColumnKind.OTHER));
  }

  private void preselect(DataChoice chosen) {
    List<String> features = chosen.features();
    first.setValue(features.getFirst());
    second.setValue(features.size() > 1 ? features.get(1) : NONE);
    further.choose(features.stream().skip(2).toList());
    target.setValue(chosen.target());
    classes.setSelected(chosen.classes());
    standardize.setSelected(chosen.standardize());
  }

  /// Texts are names of classes anyway.
  private void askForClasses() {
    classes.setDisable(!names(ColumnKind.NUMBER).contains(target.getValue()));
  }

  private void offerFurther() {
    further.offerBeside(List.of(first.getValue(), second.getValue(), target.getValue()));
    further.setDisable(second.getValue().equals(NONE));
  }

  private static Label name(String key) {
    return new Label(Messages.message("dialog." + key));
  }

  private Label furtherName() {
    Label name = name("further");
    name.visibleProperty().bind(further.visibleProperty());
    name.managedProperty().bind(further.visibleProperty());
    name.setMinWidth(USE_PREF_SIZE);
    name.getStyleClass().add("further-name");
    setValignment(name, VPos.TOP);
    return name;
  }

  private static Node filling(ComboBox<String> box, String id) {
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    setHgrow(box, Priority.ALWAYS);
    return box;
  }
}
