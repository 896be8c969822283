package org.batchscope.app.pins;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.batchscope.app.canvas.StillFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.pin.PinSample;
import org.batchscope.figure.text.PinName;
import org.batchscope.study.Pin;
import org.batchscope.study.Scenario;
import org.batchscope.text.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One pinned run in the list: how it is drawn, its name, and what can be done with it.
final class PinRow extends VBox {
  private static final double FAINT = 0.4;

  private final PinModel model;
  private final int style;
  private final StillFigure sample = new StillFigure(46, 18);
  private final TextField name = new TextField();
  private final Button visibility;
  private final Button up;
  private final Button down;
  private final Button restore;
  private final Button remove;
  private final Label elsewhere = new Label();
  private boolean hidden;
  private String called = "";
  private String special = "";

  /// @param style of the pin
  PinRow(PinModel model, int style) {
    this.model = model;
    this.style = style;
    getStyleClass().add("pin-row");
    visibility = button("pin-visible", Feather.EYE, () -> model.setHidden(style, !hidden));
    up = button("pin-up", Feather.CHEVRON_UP, () -> model.moveUp(style));
    down = button("pin-down", Feather.CHEVRON_DOWN, () -> model.moveDown(style));
    restore = button("pin-restore", Feather.CORNER_UP_LEFT, () -> model.restore(style));
    remove = button("pin-remove", Feather.X, () -> model.remove(style));
    name.setId("pin-name-" + style);
    name.setOnAction(_ -> rename());
    name.focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) rename();
        });
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox controls = new HBox(sample, name, visibility, up, down, restore, remove);
    controls.getStyleClass().add("pin-controls");
    controls.setAlignment(Pos.CENTER_LEFT);
    elsewhere.getStyleClass().addAll("quiet", "pin-elsewhere");
    elsewhere.managedProperty().bind(elsewhere.visibleProperty());
    getChildren().addAll(controls, elsewhere);
  }

  /// Follows its pin.
  ///
  /// @param place in the list, from 0
  void show(Pin pin, Scenario scenario, int place, Palette palette) {
    hidden = pin.hidden();
    called = PinName.of(pin, scenario);
    special = PinName.special(pin, scenario);
    boolean here = pin.isOnSurfaceOf(scenario.experiment());
    sample.show(new PinSample(style, palette));
    sample.setOpacity(hidden || !here ? FAINT : 1);
    name.setText(called);
    name.setAccessibleText(Messages.message("window.pin-name", called));
    visibility.setGraphic(new FontIcon(hidden ? Feather.EYE_OFF : Feather.EYE));
    tell(visibility, hidden ? "window.pin-show" : "window.pin-hide", called);
    tell(up, "window.pin-up", called);
    tell(down, "window.pin-down", called);
    tell(restore, "window.pin-restore", called);
    tell(remove, "window.pin-remove", called);
    visibility.setDisable(!here);
    up.setDisable(place == 0);
    down.setDisable(place == scenario.pins().size() - 1);
    restore.setDisable(pin.experiment().equals(scenario.experiment()));
    elsewhere.setVisible(!here);
    elsewhere.setText(Messages.message("window.pin-elsewhere", PinName.surface(pin)));
  }

  /// Whoever leaves the name empty, or as it is made by the program, has it made by the program.
  private void rename() {
    String typed = name.getText().strip();
    if (!typed.equals(called)) model.rename(style, typed.equals(special) ? "" : typed);
    name.setText(called);
  }

  private Button button(String id, Ikon icon, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(id + "-" + style);
    button.getStyleClass().add("pin-button");
    button.setTooltip(new Tooltip());
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static void tell(Button button, String key, String called) {
    String text = Messages.message(key, called);
    button.setAccessibleText(text);
    button.getTooltip().setText(text);
  }
}
