package org.batchscope.app.side;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.batchscope.app.canvas.Painter;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.loss.HorizontalAxis;
import org.batchscope.figure.loss.LossChart;
import org.batchscope.study.Result;

/// The loss of both paths, with a choice of the horizontal axis.
final class LossView extends CanvasView {
  private final ObjectProperty<HorizontalAxis> axis;

  /// @param axis the choice
  LossView(ObjectProperty<HorizontalAxis> axis) {
    super("loss");
    this.axis = axis;
    placeBeneath(axisChoice());
  }

  @Override
  public List<ObservableValue<?>> choices() {
    return List.of(axis);
  }

  @Override
  public void show(Result result, int update, Palette palette) {
    canvas().show(Painter.of(new LossChart(result, update, axis.get(), palette)));
  }

  private ChoiceRow<HorizontalAxis> axisChoice() {
    ChoiceRow<HorizontalAxis> choice = new ChoiceRow<>("loss", axis);
    for (HorizontalAxis one : HorizontalAxis.values())
      choice.add(one.name().toLowerCase(Locale.ROOT), one);
    return choice;
  }
}
