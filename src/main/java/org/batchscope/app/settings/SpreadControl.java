package org.batchscope.app.settings;

import atlantafx.base.controls.Popover;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.text.Messages;

/// Turns the spread of the mini-batch path on and off; while it is on, a button beside tells its
/// number of seeds and opens what changes it.
public final class SpreadControl extends HBox {
  private static final int USUAL_SEEDS = 64;
  // paths that leave one point
  private static final String FAN =
      "M1 8 C5 7 7 2 14 1.5 M1 8 C6 7.5 9 6 15 6 M1 8 C5 9 8 11 14 13";

  private final Workspace workspace;
  private final ToggleButton toggle = new ToggleButton(Messages.message("window.spread"));
  private final ToolButton seeds;
  private int lastSeeds = USUAL_SEEDS;

  public SpreadControl(Workspace workspace) {
    this.workspace = workspace;
    setAlignment(Pos.CENTER_RIGHT);
    getStyleClass().add("spread");
    seeds =
        ToolButton.withPanel(
            "spread-seeds",
            Messages.message("window.spread.seeds"),
            Popover.ArrowLocation.BOTTOM_RIGHT,
            () -> new SpreadPanel(workspace));
    seeds.managedProperty().bind(seeds.visibleProperty());
    prepareToggle();
    getChildren().addAll(seeds, toggle);
    workspace.scenarioProperty().addListener(_ -> follow());
    follow();
  }

  private void prepareToggle() {
    SVGPath fan = new SVGPath();
    fan.setContent(FAN);
    fan.getStyleClass().add("fan");
    toggle.setId("spread");
    toggle.setGraphic(fan);
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.setTooltip(new Tooltip(Messages.message("window.spread.hint")));
    toggle.setAccessibleHelp(Messages.message("window.spread.hint"));
    toggle.setOnAction(_ -> {
      int wanted = toggle.isSelected() ? lastSeeds : 0;
      workspace.changeScenario(scenario -> scenario.withSpreadSeeds(wanted));
    });
  }

  private void follow() {
    int now = workspace.scenario().spreadSeeds();
    if (now > 0) lastSeeds = now;
    toggle.setSelected(now > 0);
    seeds.setVisible(now > 0);
    seeds.setValue(Integer.toString(lastSeeds));
  }
}
