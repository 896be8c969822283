package org.batchscope.app.window;

import atlantafx.base.controls.Spacer;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.PopupWindow;
import org.batchscope.app.pins.PinButtons;
import org.batchscope.app.pins.PinModel;
import org.batchscope.app.settings.SettingButtons;
import org.batchscope.app.settings.ToolMenu;
import org.batchscope.app.settings.Wording;
import org.batchscope.app.workspace.ExperimentEditor;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.FigureKind;
import org.batchscope.figure.draw.Theme;
import org.batchscope.text.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The settings of the experiment at the left, what is done with it at the right.
final class Toolbar extends HBox {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
  private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");

  private final WindowActions actions;
  private final Label name = new Label(Messages.message("app.name"));
  private final SettingButtons settings;
  private final List<Button> wordy;
  private final PinButtons pins;
  private double available = Double.MAX_VALUE;

  Toolbar(
      Workspace workspace,
      ExperimentEditor editor,
      WindowActions actions,
      PinModel pinModel,
      BooleanProperty sideBySide,
      ObjectProperty<Theme> theme) {
    this.actions = actions;
    pins = new PinButtons(pinModel, workspace, theme);
    settings =
        new SettingButtons(
            workspace,
            editor,
            actions::openCsv,
            actions::chooseColumns,
            actions::choosePlaneOfParameters,
            theme);
    Button reset = button("reset", Feather.ROTATE_CCW, actions::reset);
    Button newSeed = button("new-seed", Feather.SHUFFLE, editor::newSeed);
    Button panels = toggle(button("panels", Feather.GRID, () -> {}), sideBySide);
    Button export = opening(button("export", Feather.DOWNLOAD, () -> {}), pictures());
    wordy = List.of(reset, newSeed, panels, export);
    getStyleClass().add("toolbar");
    setAlignment(Pos.CENTER_LEFT);
    name.getStyleClass().add("app-name");
    name.setMinWidth(USE_PREF_SIZE);
    name.managedProperty().bind(name.visibleProperty());
    getChildren().add(name);
    getChildren().addAll(settings.nodes());
    getChildren().add(new Spacer());
    getChildren().addAll(reset, newSeed, pins, panels, export);
    getChildren().addAll(themes(theme), more(workspace));
    // too long for the window, it ends at the window's edge instead of making everything as wide
    setMinWidth(0);
  }

  /// Makes the best of a window's width.
  void fit(double windowWidth) {
    available = windowWidth;
    arrange();
  }

  /// Makes the best of that width again if a text has changed; to be called before every layout. A
  /// listener to the text would come too early: the label may still think that it is as wide as
  /// before.
  void fitAgain() {
    if (isNeedsLayout()) arrange();
  }

  /// Writes as much as there is room for.
  private void arrange() {
    if (getScene() == null) return;
    for (Wording wording : Wording.values()) {
      write(wording);
      applyCss();
      if (prefWidth(USE_COMPUTED_SIZE) <= available) return;
    }
  }

  private void write(Wording wording) {
    settings.write(wording);
    name.setVisible(wording.hasAtLeast(Wording.CAPTIONS));
    pseudoClassStateChanged(CLOSE, !wording.hasAtLeast(Wording.VALUES));
    for (Button button : wordy)
      button.setContentDisplay(
          wording.hasAtLeast(Wording.LETTER) ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    pins.setWordy(wording.hasAtLeast(Wording.LETTER));
  }

  private static Button button(String id, Ikon icon, Runnable action) {
    Button button = new Button(Messages.message("window." + id), new FontIcon(icon));
    button.setId(id);
    button.setTooltip(new Tooltip(Messages.message("window." + id + ".hint")));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// A button that turns something on and off.
  private static Button toggle(Button button, BooleanProperty on) {
    button.setOnAction(_ -> on.set(!on.get()));
    on.addListener(_ -> button.pseudoClassStateChanged(ON, on.get()));
    return button;
  }

  private static Button icon(String id, Ikon icon, Runnable action) {
    Button button = button(id, icon, action);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    return button;
  }

  /// What the other theme is called for.
  private static Button themes(ObjectProperty<Theme> theme) {
    FontIcon sign = new FontIcon();
    theme.subscribe(shown -> sign.setIconCode(shown == Theme.LIGHT ? Feather.MOON : Feather.SUN));
    Button button = icon("theme", Feather.MOON, () -> theme.set(theme.get().other()));
    button.setGraphic(sign);
    return button;
  }

  private Button more(Workspace workspace) {
    ContextMenu menu =
        new ToolMenu()
            .with("window.undo", actions::undo, "Shortcut+Z", workspace::undoName)
            .with("window.redo", actions::redo, "Shortcut+Shift+Z", workspace::redoName)
            .withLine()
            .with("window.open-scenario", actions::openScenario, "Shortcut+O")
            .with("window.save-scenario", actions::saveScenario, "Shortcut+S")
            .with("window.save-run", actions::saveRun)
            .withLine()
            .with("window.defaults", actions::defaults)
            .with("window.about", actions::about);
    return opening(icon("more", Feather.MENU, () -> {}), menu);
  }

  /// The map to be copied, and the figures that can be exported, those of the map first.
  private ContextMenu pictures() {
    ToolMenu menu =
        new ToolMenu().with("export.copy-map", actions::copyMap, "Shortcut+C").withLine();
    for (FigureKind kind : FigureKind.values()) {
      if (kind == FigureKind.LOSS) menu.withLine();
      String key = "export.picture-" + kind.id();
      Runnable export = () -> actions.exportPicture(kind);
      if (kind == FigureKind.MAP) menu.with(key, export, "Shortcut+E");
      else menu.with(key, export);
    }
    return menu;
  }

  /// A button that opens a menu.
  private static Button opening(Button button, ContextMenu menu) {
    // at the window's right end the menu extends to the left
    menu.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
    button.setOnAction(_ -> {
      Bounds place = button.localToScreen(button.getBoundsInLocal());
      menu.show(button, place.getMaxX(), place.getMaxY() + 4);
    });
    return button;
  }
}
