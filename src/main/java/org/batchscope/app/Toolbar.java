package org.batchscope.app;

import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.PopupWindow;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataSource;
import org.batchscope.figure.Theme;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.text.Messages;
import org.batchscope.training.Experiment;
import org.batchscope.training.RunLength;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The settings of the experiment at the left, what is done with it at the right.
final class Toolbar extends HBox {
  /// How much is written on the toolbar, from most to least.
  private enum Wording {
    CAPTIONS,
    WORDS,
    VALUES,
    SHORT_VALUES;

    boolean hasAtLeast(Wording other) {
      return compareTo(other) <= 0;
    }
  }

  private final Workspace workspace;
  private final ExperimentEditor editor;
  private final WindowActions actions;
  private final ToolButton data;
  private final ToolButton network;
  private final ToolButton loss;
  private final ToolButton optimizer;
  private final ToolButton learningRate;
  private final ToolButton run;
  private final Label name = new Label(Messages.message("app.name"));
  private final List<ToolButton> settings;
  private final List<ToolButton> tools;
  private final List<Button> wordy;
  private double available = Double.MAX_VALUE;

  Toolbar(
      Workspace workspace,
      ExperimentEditor editor,
      WindowActions actions,
      ObjectProperty<Theme> theme) {
    this.workspace = workspace;
    this.editor = editor;
    this.actions = actions;
    getStyleClass().add("toolbar");
    setAlignment(Pos.CENTER_LEFT);
    data = ToolButton.withMenu("data-menu", Messages.message("window.data"), this::dataMenu);
    network =
        ToolButton.withMenu("network-menu", Messages.message("window.network"), this::networkMenu);
    loss = ToolButton.withMenu("loss-menu", Messages.message("window.loss"), this::lossMenu);
    optimizer =
        ToolButton.withPanel(
            "optimizer-menu",
            Messages.message("window.optimizer"),
            () -> new OptimizerPanel(workspace));
    learningRate =
        ToolButton.withPanel(
            "learning-rate",
            Messages.message("window.learning-rate"),
            () -> new LearningRatePanel(workspace));
    run =
        ToolButton.withPanel(
            "run-menu", Messages.message("window.run"), () -> new RunPanel(workspace));
    Button reset = button("reset", Feather.ROTATE_CCW, actions::reset);
    Button newSeed = button("new-seed", Feather.SHUFFLE, editor::newSeed);
    Button export = button("export", Feather.DOWNLOAD, actions::exportPicture);
    Button themeButton = icon("theme", Feather.MOON, () -> theme.set(theme.get().other()));
    Button more = icon("more", Feather.MENU, () -> {});
    ContextMenu moreMenu = moreMenu();
    // at the window's right end the menu extends to the left
    moreMenu.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
    more.setOnAction(_ -> {
      Bounds place = more.localToScreen(more.getBoundsInLocal());
      moreMenu.show(more, place.getMaxX(), place.getMaxY() + 4);
    });
    name.getStyleClass().add("app-name");
    name.setMinWidth(USE_PREF_SIZE);
    name.managedProperty().bind(name.visibleProperty());
    getChildren()
        .addAll(
            name,
            data,
            network,
            loss,
            optimizer,
            learningRate,
            run,
            new Spacer(),
            reset,
            newSeed,
            export,
            themeButton,
            more);
    settings = List.of(data, network, loss, optimizer);
    tools = List.of(data, network, loss, optimizer, learningRate, run);
    wordy = List.of(reset, newSeed, export);
    tools.forEach(button -> button.valueProperty().addListener(_ -> arrange()));
    workspace.experimentProperty().addListener(_ -> follow());
    follow();
  }

  /// Makes the best of a window's width.
  void fit(double windowWidth) {
    available = windowWidth;
    arrange();
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
    settings.forEach(button -> button.setCompact(!wording.hasAtLeast(Wording.CAPTIONS)));
    learningRate.setCompact(!wording.hasAtLeast(Wording.VALUES));
    run.setCompact(!wording.hasAtLeast(Wording.VALUES));
    for (ToolButton button : tools) button.setShort(!wording.hasAtLeast(Wording.VALUES));
    name.setVisible(wording.hasAtLeast(Wording.WORDS));
    for (Button button : wordy)
      button.setContentDisplay(
          wording.hasAtLeast(Wording.WORDS) ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
  }

  private static Button button(String id, Ikon icon, Runnable action) {
    Button button = new Button(Messages.message("window." + id), new FontIcon(icon));
    button.setId(id);
    button.setTooltip(new Tooltip(Messages.message("window." + id + ".hint")));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static Button icon(String id, Ikon icon, Runnable action) {
    Button button = button(id, icon, action);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    return button;
  }

  private ContextMenu dataMenu() {
    List<MenuItem> items = new ArrayList<>();
    for (BuiltIn set : BuiltIn.values()) {
      DataSource source = new DataSource.Included(set);
      items.add(
          radio(
              Messages.message("data.name." + set.id()),
              () -> experiment().data().source().equals(source),
              () -> editor.chooseSource(source)));
    }
    items.add(new SeparatorMenuItem());
    items.add(item("window.open-csv", actions::openCsv));
    items.add(item("window.columns", actions::chooseColumns));
    return menu(items);
  }

  private ContextMenu networkMenu() {
    List<MenuItem> items = new ArrayList<>();
    for (Activation activation : Activation.values())
      items.add(networkItem(new Network.Neuron(activation)));
    items.add(networkItem(new Network.Chain()));
    return menu(items);
  }

  private MenuItem networkItem(Network choice) {
    return radio(
        name(choice),
        () -> experiment().network().equals(choice),
        () -> editor.chooseNetwork(choice));
  }

  private ContextMenu lossMenu() {
    List<MenuItem> items = new ArrayList<>();
    for (Loss choice : Loss.values())
      items.add(
          radio(
              Messages.message("loss." + choice.id()),
              () -> experiment().loss() == choice,
              () -> editor.chooseLoss(choice)));
    return menu(items);
  }

  private ContextMenu moreMenu() {
    return menu(
        List.of(
            item("window.open-scenario", actions::openScenario),
            item("window.save-scenario", actions::saveScenario),
            item("window.save-run", actions::saveRun),
            new SeparatorMenuItem(),
            item("window.defaults", actions::defaults),
            item("window.about", actions::about)));
  }

  private static ContextMenu menu(List<MenuItem> items) {
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(items);
    return menu;
  }

  private static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(Messages.message(key));
    item.setId(key.substring(key.indexOf('.') + 1));
    item.setOnAction(_ -> action.run());
    return item;
  }

  /// An item that is marked while `chosen` is so.
  private MenuItem radio(String text, BooleanSupplier chosen, Runnable action) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setOnAction(_ -> {
      action.run();
      item.setSelected(chosen.getAsBoolean());
    });
    item.setSelected(chosen.getAsBoolean());
    workspace.experimentProperty().addListener(_ -> item.setSelected(chosen.getAsBoolean()));
    return item;
  }

  private Experiment experiment() {
    return workspace.experiment();
  }

  private static String name(Network network) {
    return switch (network) {
      case Network.Neuron(Activation activation) ->
          Messages.message("network.neuron." + activation.id());
      case Network.Chain() -> Messages.message("network.chain");
    };
  }

  private void follow() {
    Experiment now = experiment();
    data.setValue(
        switch (now.data().source()) {
          case DataSource.Included(BuiltIn set) -> Messages.message("data.name." + set.id());
          case DataSource.CsvFile file -> file.displayName();
        });
    network.setValue(name(now.network()));
    loss.setValue(Messages.message("loss." + now.loss().id()));
    optimizer.setValue(
        switch (now.optimizer()) {
          case Optimizer.Sgd() -> Messages.message("optimizer.sgd");
          case Optimizer.Momentum(double m) -> Messages.message("optimizer.momentum.short", m);
        });
    learningRate.setValue(NumberField.plain(now.learningRate()));
    run.setValue(
        switch (now.length()) {
          case RunLength.Updates(int count) -> Messages.message("window.run.updates", count);
          case RunLength.Epochs(int count) -> Messages.message("window.run.epochs", count);
        });
  }
}
