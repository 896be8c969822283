package org.batchscope.app.settings;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.text.Messages;

/// Chooses the optimizer and its constants.
final class OptimizerPanel extends VBox {
  private static final double LARGEST_MOMENTUM = 0.99;
  private static final double USUAL_MOMENTUM = 0.9;

  private final Workspace workspace;
  private final RadioButton sgd = new RadioButton(Messages.message("optimizer.sgd"));
  private final RadioButton momentum = new RadioButton(Messages.message("optimizer.momentum"));
  private final Slider amount = new Slider(0, LARGEST_MOMENTUM, USUAL_MOMENTUM);
  private final Label amountText = new Label();
  private boolean following;

  OptimizerPanel(Workspace workspace) {
    this.workspace = workspace;
    getStyleClass().add("panel");
    ToggleGroup choice = new ToggleGroup();
    sgd.setToggleGroup(choice);
    momentum.setToggleGroup(choice);
    sgd.setId("optimizer-sgd");
    momentum.setId("optimizer-momentum");
    amount.setId("momentum");
    amount.setAccessibleText(Messages.message("optimizer.momentum"));
    amount.setPrefWidth(260);
    amount.visibleProperty().bind(momentum.selectedProperty());
    amountText.visibleProperty().bind(momentum.selectedProperty());
    sgd.setOnAction(_ -> choose(new Optimizer.Sgd()));
    momentum.setOnAction(_ -> chooseMomentum());
    amount
        .valueProperty()
        .addListener(_ -> {
          if (!following) chooseMomentum();
        });
    getChildren().addAll(sgd, momentum, amount, amountText);
    workspace.experimentProperty().addListener(_ -> follow());
    follow();
  }

  private void chooseMomentum() {
    choose(new Optimizer.Momentum(Math.rint(100 * amount.getValue()) / 100));
  }

  private void choose(Optimizer optimizer) {
    workspace.change(experiment -> experiment.withOptimizer(optimizer));
  }

  private void follow() {
    following = true;
    switch (workspace.experiment().optimizer()) {
      case Optimizer.Sgd() -> sgd.setSelected(true);
      case Optimizer.Momentum(double m) -> {
        momentum.setSelected(true);
        if (Math.abs(amount.getValue() - m) > 0.005) amount.setValue(m);
        amountText.setText(Messages.message("optimizer.momentum.amount", m));
      }
    }
    following = false;
  }
}
