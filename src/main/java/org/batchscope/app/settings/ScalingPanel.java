package org.batchscope.app.settings;

import java.util.List;
import javafx.scene.control.Label;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.text.Messages;
import org.batchscope.training.BatchSize;
import org.batchscope.training.LearningRateScaling;
import org.batchscope.training.ScalingKind;

/// Chooses how the learning rate grows with the batch size, and to which batch size it belongs.
final class ScalingPanel extends PanelGrid {
  private final Workspace workspace;
  private final Choice<ScalingKind> kind;
  private final NumberField reference;

  ScalingPanel(Workspace workspace) {
    this.workspace = workspace;
    kind =
        new Choice<>(
            "scaling",
            List.of(ScalingKind.values()),
            each -> Messages.message("scaling." + each.id()),
            each -> choose(each.with(ScalingKind.referenceOf(now()))));
    String name = Messages.message("scaling.reference");
    reference = new NumberField("scaling-reference", name, workspace, this::chooseReference);
    row(new Label(Messages.message("scaling")), kind);
    row(new Label(name), reference);
    workspace.experimentProperty().addListener(_ -> follow());
    workspace.resultProperty().addListener(_ -> follow());
    follow();
  }

  private LearningRateScaling now() {
    return workspace.experiment().learningRateScaling();
  }

  private int sampleCount() {
    return workspace.result().data().size();
  }

  private void choose(LearningRateScaling scaling) {
    workspace.change(experiment -> experiment.withLearningRateScaling(scaling));
  }

  private void chooseReference(double typed) {
    if (!NumberField.isWhole(typed, 1)) {
      workspace.tell(
          Messages.message(
              "window.not-a-count",
              Messages.message("scaling.reference"),
              NumberField.plain(typed)));
      return;
    }
    boolean full = typed == sampleCount();
    choose(
        ScalingKind.of(now())
            .with(full ? new BatchSize.Full() : new BatchSize.Samples((int) typed)));
  }

  private void follow() {
    kind.show(ScalingKind.of(now()));
    reference.setVisible(kind.getValue() != ScalingKind.NONE);
    reference.show(ScalingKind.referenceOf(now()).of(sampleCount()));
  }
}
