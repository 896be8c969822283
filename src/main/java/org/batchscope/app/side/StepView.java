package org.batchscope.app.side;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.workspace.Captions;
import org.batchscope.figure.Palette;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;
import org.batchscope.training.Trajectory;

/// The current update in numbers.
final class StepView implements SideView {
  private final VBox content = new VBox();
  private final Label angle = new Label();
  private final Label angleMeaning = new Label(Messages.message("step.angle"));
  private final Label batch = new Label();
  private final Label batchLength = new Label();
  private final Label fullLength = new Label();
  private final Label miniLoss = new Label();
  private final Label fullLoss = new Label();

  StepView() {
    content.getStyleClass().add("step");
    angle.getStyleClass().add("step-angle");
    angle.setId("angle");
    angleMeaning.getStyleClass().add("quiet");
    angleMeaning.setWrapText(true);
    GridPane numbers = new GridPane();
    numbers.getStyleClass().add("numbers");
    numbers.addRow(0, quiet("step.batch"), batch);
    numbers.addRow(1, quiet("step.batch-gradient"), batchLength);
    numbers.addRow(2, quiet("step.full-gradient"), fullLength);
    numbers.addRow(3, quiet("step.mini-loss"), miniLoss);
    numbers.addRow(4, quiet("step.full-loss"), fullLoss);
    content.getChildren().addAll(angle, angleMeaning, numbers);
  }

  @Override
  public String id() {
    return "step";
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public List<FigureCanvas> canvases() {
    return List.of();
  }

  private static Label quiet(String key) {
    Label label = new Label(Messages.message(key));
    label.getStyleClass().add("quiet");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  @Override
  public void show(Result result, int update, Palette palette) {
    Trajectory path = result.miniBatch();
    boolean atEnd = update == path.updates();
    angle.setText(atEnd ? "–" : Captions.degrees(path.angleRadians(update)));
    angleMeaning.setText(Messages.message(atEnd ? "step.at-end" : "step.angle"));
    batch.setText(
        atEnd
            ? "–"
            : Messages.message(
                "step.batch.samples", path.batch(update).count(), path.batch(update).epoch() + 1));
    batchLength.setText(
        atEnd
            ? "–"
            : number(Math.hypot(path.batchGradient(update, 0), path.batchGradient(update, 1))));
    fullLength.setText(
        atEnd
            ? "–"
            : number(Math.hypot(path.fullGradient(update, 0), path.fullGradient(update, 1))));
    miniLoss.setText(number(path.loss(update)));
    fullLoss.setText(number(result.fullBatch().loss(result.fullBatchUpdateAt(update))));
  }

  private static String number(double value) {
    return Messages.message("step.number", value);
  }
}
