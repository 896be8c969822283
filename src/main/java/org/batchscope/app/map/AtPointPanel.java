package org.batchscope.app.map;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.study.ViewSettings;
import org.batchscope.text.Messages;

/// What is seen at one point of the map: how many other batches, and whether single samples; and
/// whether the gradient flow is seen beside the paths.
final class AtPointPanel extends VBox {
  private final Workspace workspace;
  private final ViewChoice choice;

  AtPointPanel(Workspace workspace, ViewChoice choice) {
    this.workspace = workspace;
    this.choice = choice;
    getStyleClass().add("panel");
    getChildren()
        .addAll(
            title("window.at-point.title"),
            fan(),
            hairs(),
            title("window.beside-paths.title"),
            gradientFlow());
  }

  private static Label title(String key) {
    Label title = new Label(Messages.message(key));
    title.getStyleClass().add("panel-title");
    return title;
  }

  private Node fan() {
    Label name = new Label(Messages.message("window.fan"));
    Slider slider = new Slider(0, ViewSettings.LARGEST_FAN, choice.settings().fanSize());
    Label count = new Label(Integer.toString(choice.settings().fanSize()));
    slider.setId("fan");
    slider.setBlockIncrement(1);
    slider.setAccessibleText(Messages.message("window.fan"));
    slider.setTooltip(new Tooltip(Messages.message("window.fan.hint")));
    count.setId("fan-count");
    count.getStyleClass().add("fan-count");
    slider.valueProperty().addListener(_ -> choice.setFanSize(fanSize(slider)));
    choice
        .settingsProperty()
        .subscribe(settings -> {
          count.setText(Integer.toString(settings.fanSize()));
          if (fanSize(slider) != settings.fanSize()) slider.setValue(settings.fanSize());
        });
    HBox row = new HBox(slider, count);
    row.getStyleClass().add("pair");
    return new VBox(name, row);
  }

  private static int fanSize(Slider slider) {
    return (int) Math.round(slider.getValue());
  }

  private Node hairs() {
    CheckBox box = new CheckBox(Messages.message("window.hairs"));
    box.setId("hairs");
    box.setTooltip(new Tooltip(Messages.message("window.hairs.hint")));
    choice.settingsProperty().subscribe(settings -> box.setSelected(settings.hairs()));
    box.setOnAction(_ -> choice.setHairs(box.isSelected()));
    return box;
  }

  private Node gradientFlow() {
    CheckBox box = new CheckBox(Messages.message("window.flow"));
    box.setId("gradient-flow");
    box.setTooltip(new Tooltip(Messages.message("window.flow.hint")));
    box.setSelected(workspace.scenario().gradientFlow());
    workspace
        .scenarioProperty()
        .addListener((_, _, scenario) -> box.setSelected(scenario.gradientFlow()));
    box.setOnAction(_ -> {
      boolean wanted = box.isSelected();
      workspace.changeScenario(scenario -> scenario.withGradientFlow(wanted));
    });
    return box;
  }
}
