package org.batchscope.app.settings;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.batchscope.surface.PlaneChoice;
import org.batchscope.text.Messages;

/// Asks for two parameters by name.
public final class ParametersDialog extends Dialog<PlaneChoice> {
  private static final double GAP = 10;
  private static final double NARROWEST = 340;

  /// @param owner the window in front of which it opens
  /// @param names of all parameters
  /// @param now the plane of the moment
  public ParametersDialog(Window owner, List<String> names, PlaneChoice now) {
    initOwner(owner);
    setTitle(Messages.message("window.plane.weights.title"));
    ComboBox<String> first = choice("plane-first", names, names.getFirst());
    ComboBox<String> second = choice("plane-second", names, names.getLast());
    if (now instanceof PlaneChoice.Parameters(String a, String b)
        && names.contains(a)
        && names.contains(b)) {
      first.setValue(a);
      second.setValue(b);
    }
    GridPane grid = new GridPane(GAP, GAP);
    grid.addRow(0, new Label(Messages.message("window.plane.first")), first);
    grid.addRow(1, new Label(Messages.message("window.plane.second")), second);
    BooleanBinding areSame = first.valueProperty().isEqualTo(second.valueProperty());
    // it has its place when it is not seen, too: a dialog does not grow
    Label fault = new Label(Messages.message("window.plane.weights.same"));
    fault.setId("plane-fault");
    fault.getStyleClass().add("fault");
    fault.visibleProperty().bind(areSame);
    VBox content = new VBox(GAP, grid, fault);
    content.getStyleClass().add("parameters-dialog");
    getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
    getDialogPane().setContent(content);
    // the frame's title is wider than two short names
    getDialogPane().setMinWidth(NARROWEST);
    getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    getDialogPane().lookupButton(ButtonType.OK).disableProperty().bind(areSame);
    setResultConverter(button ->
        button == ButtonType.OK
            ? new PlaneChoice.Parameters(first.getValue(), second.getValue())
            : null);
  }

  private static ComboBox<String> choice(String id, List<String> names, String chosen) {
    ComboBox<String> choice = new ComboBox<>();
    choice.setId(id);
    choice.getItems().setAll(names);
    choice.setValue(chosen);
    return choice;
  }
}
