package org.batchscope.app.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.batchscope.app.workspace.Gestures;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.text.SettingNames;
import org.batchscope.optimizer.Hyperparameter;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.optimizer.OptimizerKind;
import org.batchscope.text.Messages;
import org.batchscope.training.ExperimentDefaults;

/// Chooses the optimizer, and beneath it the hyperparameters that it has.
final class OptimizerPanel extends VBox {
  private static final double FORMULA_WIDTH = 330;

  private final Workspace workspace;
  private final Choice<OptimizerKind> kind;
  private final Map<Hyperparameter, NumberField> fields = new EnumMap<>(Hyperparameter.class);
  private final Label formula = new Label();

  OptimizerPanel(Workspace workspace) {
    this.workspace = workspace;
    getStyleClass().add("panel");
    Gestures.attend(this, workspace);
    kind =
        new Choice<>(
            "optimizer",
            List.of(OptimizerKind.values()),
            each -> Messages.message("optimizer." + each.id()),
            each -> choose(each.usual()));
    PanelGrid grid = new PanelGrid();
    grid.row(new Label(Messages.message("window.optimizer")), kind);
    for (Hyperparameter each : Hyperparameter.values()) {
      String name = Messages.message("optimizer.hyperparameter." + each.id());
      fields.put(each, new NumberField(each.id(), name, workspace, value -> choose(each, value)));
      grid.row(new Label(name), fields.get(each));
    }
    formula.getStyleClass().add("quiet");
    formula.setWrapText(true);
    formula.setPrefWidth(FORMULA_WIDTH);
    getChildren().addAll(grid, formula);
    workspace.experimentProperty().addListener(_ -> follow());
    follow();
  }

  private void choose(Hyperparameter hyperparameter, double value) {
    if (!hyperparameter.range().contains(value)) {
      workspace.tell(
          Messages.message(
              "window.refused." + hyperparameter.range().id(),
              fields.get(hyperparameter).getAccessibleText(),
              NumberField.plain(value)));
      return;
    }
    Optimizer now = workspace.experiment().optimizer();
    Map<Hyperparameter, Double> values = new EnumMap<>(now.hyperparameters());
    values.put(hyperparameter, value);
    choose(OptimizerKind.of(now).with(values));
  }

  private void choose(Optimizer optimizer) {
    double before = workspace.experiment().learningRate();
    workspace.change(experiment -> ExperimentDefaults.withOptimizer(experiment, optimizer));
    double now = workspace.experiment().learningRate();
    if (now != before)
      workspace.tell(
          Messages.message(
              "window.notice.learning-rate", NumberField.plain(now), SettingNames.of(optimizer)));
  }

  private void follow() {
    Optimizer optimizer = workspace.experiment().optimizer();
    OptimizerKind now = OptimizerKind.of(optimizer);
    kind.show(now);
    formula.setText(Messages.message("optimizer.formula." + now.id()));
    fields.forEach((hyperparameter, field) ->
        field.setVisible(now.hyperparameters().contains(hyperparameter)));
    for (Hyperparameter each : now.hyperparameters())
      fields.get(each).show(optimizer.hyperparameters().get(each));
  }
}
