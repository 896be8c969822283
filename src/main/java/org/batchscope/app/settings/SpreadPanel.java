package org.batchscope.app.settings;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import org.batchscope.app.workspace.Gestures;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.study.Scenario;
import org.batchscope.text.Messages;

/// Chooses the number of seeds of a spread: a logarithmic slider, and a field for the exact number.
final class SpreadPanel extends VBox {
  private final Workspace workspace;
  private final Slider slider = new Slider(0, log2(Scenario.MOST_SEEDS), 0);
  private final NumberField exact;
  private boolean following;

  SpreadPanel(Workspace workspace) {
    this.workspace = workspace;
    getStyleClass().add("panel");
    Gestures.attend(this, workspace);
    String name = Messages.message("window.spread.seeds");
    exact = new NumberField("spread-seeds-exact", name, workspace, this::choose);
    slider.setId("spread-seeds-slider");
    slider.setAccessibleText(name);
    slider.setPrefWidth(260);
    slider.setBlockIncrement(1);
    slider
        .valueProperty()
        .addListener((_, _, log) -> {
          if (!following) choose(Math.rint(Math.pow(2, log.doubleValue())));
        });
    Label hint = new Label(Messages.message("window.spread.seeds.hint"));
    hint.getStyleClass().add("quiet");
    getChildren().addAll(new Label(name), slider, exact, hint);
    workspace.scenarioProperty().addListener(_ -> follow());
    follow();
  }

  private void choose(double seeds) {
    if (seeds == Math.rint(seeds) && seeds >= 1 && seeds <= Scenario.MOST_SEEDS)
      workspace.changeScenario(scenario -> scenario.withSpreadSeeds((int) seeds));
    else
      workspace.tell(
          Messages.message(
              "window.spread.seeds.refused", Scenario.MOST_SEEDS, NumberField.plain(seeds)));
  }

  private void follow() {
    int seeds = workspace.scenario().spreadSeeds();
    if (seeds == 0) return;
    following = true;
    if (Math.rint(Math.pow(2, slider.getValue())) != seeds) slider.setValue(log2(seeds));
    following = false;
    exact.show(seeds);
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
