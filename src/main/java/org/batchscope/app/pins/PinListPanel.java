package org.batchscope.app.pins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.batchscope.app.workspace.Gestures;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.draw.Theme;
import org.batchscope.study.Pin;
import org.batchscope.study.Scenario;
import org.batchscope.text.Messages;

/// The list of pinned runs, the uppermost first.
final class PinListPanel extends VBox {
  private final PinModel model;
  private final Workspace workspace;
  private final ReadOnlyObjectProperty<Theme> theme;
  private final Label empty = new Label(Messages.message("window.pins.empty"));
  private final VBox list = new VBox();
  private final Button removeAll = new Button(Messages.message("window.pins.remove-all"));
  private final Map<Integer, PinRow> rows = new HashMap<>();

  PinListPanel(PinModel model, Workspace workspace, ReadOnlyObjectProperty<Theme> theme) {
    this.model = model;
    this.workspace = workspace;
    this.theme = theme;
    getStyleClass().addAll("panel", "pin-list");
    Gestures.attend(this, workspace);
    Label title = new Label(Messages.message("window.pins"));
    title.getStyleClass().add("panel-title");
    empty.setWrapText(true);
    empty.getStyleClass().add("quiet");
    list.getStyleClass().add("pin-rows");
    removeAll.setId("pins-remove-all");
    removeAll.setOnAction(_ -> model.removeAll());
    for (Node node : List.of(empty, list, removeAll))
      node.managedProperty().bind(node.visibleProperty());
    getChildren().addAll(title, empty, list, removeAll);
    workspace.scenarioProperty().addListener(_ -> follow());
    theme.addListener(_ -> follow());
    follow();
  }

  private void follow() {
    Scenario scenario = workspace.scenario();
    List<Pin> pins = scenario.pins();
    List<Node> shown = new ArrayList<>();
    for (int place = 0; place < pins.size(); place++) {
      PinRow row = rows.computeIfAbsent(pins.get(place).style(), style -> new PinRow(model, style));
      row.show(pins.get(place), scenario, place, theme.get().palette());
      shown.add(row);
    }
    list.getChildren().retainAll(shown);
    for (Node row : shown) {
      if (!list.getChildren().contains(row)) list.getChildren().add(row);
      // moved without being taken out, which would cost it the focus
      row.toFront();
    }
    boolean any = !pins.isEmpty();
    empty.setVisible(!any);
    list.setVisible(any);
    removeAll.setVisible(any);
  }
}
