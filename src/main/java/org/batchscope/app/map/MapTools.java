package org.batchscope.app.map;

import atlantafx.base.controls.Popover;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.settings.PanelPopover;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.surface.Bounds;
import org.batchscope.text.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons in the corner of the map: the probe, what is seen at one point, and the whole map.
final class MapTools extends HBox {
  private final Workspace workspace;
  private final MapModel map;
  private final Playback playback;
  private final ViewChoice choice;

  MapTools(Workspace workspace, MapModel map, Playback playback, ViewChoice choice) {
    this.workspace = workspace;
    this.map = map;
    this.playback = playback;
    this.choice = choice;
    getStyleClass().add("map-tools");
    getChildren().addAll(probe(), atPoint(), fit());
  }

  private ToggleButton probe() {
    ToggleButton button = prepared(new ToggleButton(), "probe", Feather.CROSSHAIR);
    button.setOnAction(_ -> {
      if (button.isSelected()) placeProbe();
      else choice.removeProbe();
    });
    choice.settingsProperty().addListener(_ -> button.setSelected(choice.isProbing()));
    return button;
  }

  /// Puts the probe on the current point, from where it can be dragged anywhere, or, if that is not
  /// seen, in the middle of the map.
  private void placeProbe() {
    double[] current = MapPlaces.current(workspace.result(), playback.update());
    Bounds bounds = map.bounds();
    if (bounds.contains(current[0], current[1])) choice.placeProbe(current[0], current[1]);
    else choice.placeProbe(map.rounded(bounds.centerX()), map.rounded(bounds.centerY()));
  }

  private Button atPoint() {
    Button button = prepared(new Button(), "at-point", Feather.SLIDERS);
    Popover popover =
        new PanelPopover(new AtPointPanel(workspace, choice), Popover.ArrowLocation.TOP_CENTER);
    button.setOnAction(_ -> {
      if (popover.isShowing()) popover.hide();
      else popover.show(button);
    });
    return button;
  }

  private Button fit() {
    Button button = prepared(new Button(), "fit", Feather.MAXIMIZE);
    button.setOnAction(_ -> map.fit());
    return button;
  }

  private static <B extends ButtonBase> B prepared(B button, String id, Ikon icon) {
    String text = Messages.message("window." + id);
    button.setId(id);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("map-tool");
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text));
    return button;
  }
}
