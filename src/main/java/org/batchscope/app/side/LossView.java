package org.batchscope.app.side;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.Painter;
import org.batchscope.figure.HorizontalAxis;
import org.batchscope.figure.LossChart;
import org.batchscope.figure.Palette;
import org.batchscope.study.Result;

/// The loss of both paths, with a choice of the horizontal axis.
final class LossView implements SideView {
  private final FigureCanvas canvas = new FigureCanvas("loss", 368, 240);
  private final ObjectProperty<HorizontalAxis> axis;
  private final VBox content;

  /// @param axis the choice
  LossView(ObjectProperty<HorizontalAxis> axis) {
    this.axis = axis;
    canvas.setId("loss");
    VBox.setVgrow(canvas, Priority.ALWAYS);
    content = new VBox(canvas, axisChoice());
  }

  @Override
  public String id() {
    return "loss";
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public List<FigureCanvas> canvases() {
    return List.of(canvas);
  }

  @Override
  public List<ObservableValue<?>> choices() {
    return List.of(axis);
  }

  @Override
  public void show(Result result, int update, Palette palette) {
    canvas.show(Painter.of(new LossChart(result, update, axis.get(), palette)));
  }

  private ChoiceRow<HorizontalAxis> axisChoice() {
    ChoiceRow<HorizontalAxis> choice = new ChoiceRow<>("loss", axis);
    for (HorizontalAxis one : HorizontalAxis.values())
      choice.add(one.name().toLowerCase(Locale.ROOT), one);
    return choice;
  }
}
