package org.batchscope.app.pins;

import atlantafx.base.controls.Popover;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.batchscope.app.settings.ToolButton;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.draw.Theme;
import org.batchscope.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button that pins a run and, beside it, the one that tells how many there are and opens their
/// list.
public final class PinButtons extends HBox {
  private final PinModel model;
  private final Button pin =
      new Button(Messages.message("window.pin"), new FontIcon(Feather.MAP_PIN));
  private final Tooltip hint = new Tooltip();
  private final ToolButton list;

  public PinButtons(PinModel model, Workspace workspace, ReadOnlyObjectProperty<Theme> theme) {
    this.model = model;
    getStyleClass().add("pin-buttons");
    pin.setId("pin");
    pin.setMinWidth(USE_PREF_SIZE);
    pin.setOnAction(_ -> model.pin());
    // a button that is disabled shows no hint of its own
    StackPane place = new StackPane(pin);
    Tooltip.install(place, hint);
    list =
        ToolButton.withPanel(
            "pins",
            Messages.message("window.pins"),
            Popover.ArrowLocation.TOP_RIGHT,
            () -> new PinListPanel(model, workspace, theme));
    list.setCompact(true);
    // as high as the button beside it, with which it looks like one
    list.setMaxHeight(Double.MAX_VALUE);
    getChildren().addAll(place, list);
    model.refusalProperty().addListener(_ -> follow());
    follow();
    workspace.scenarioProperty().addListener(_ -> count(workspace));
    count(workspace);
  }

  /// Writes words on the button, or leaves it at the icon.
  public void setWordy(boolean wordy) {
    pin.setContentDisplay(wordy ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
  }

  private void follow() {
    String refusal = model.refusalProperty().get();
    String text = refusal.isEmpty() ? Messages.message("window.pin.hint") : refusal;
    pin.setDisable(!refusal.isEmpty());
    pin.setAccessibleHelp(text);
    hint.setText(text);
  }

  private void count(Workspace workspace) {
    list.setValue(Integer.toString(workspace.scenario().pins().size()));
  }
}
