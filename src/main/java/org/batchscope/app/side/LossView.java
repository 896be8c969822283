package org.batchscope.app.side;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.Painter;
import org.batchscope.figure.HorizontalAxis;
import org.batchscope.figure.LossChart;
import org.batchscope.figure.Palette;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;

/// The loss of both paths, with a choice of the horizontal axis.
final class LossView implements SideView {
  private final FigureCanvas canvas = new FigureCanvas("loss", 368, 240);
  private final ObjectProperty<HorizontalAxis> axis;
  private final VBox content;

  /// @param axis the choice; the view has to be shown again when it changes
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
  public void show(Result result, int update, Palette palette) {
    canvas.show(Painter.of(new LossChart(result, update, axis.get(), palette)));
  }

  private HBox axisChoice() {
    ToggleGroup group = new ToggleGroup();
    HBox choice = new HBox();
    choice.getStyleClass().add("axis-choice");
    choice.setMinHeight(Region.USE_PREF_SIZE);
    for (HorizontalAxis one : HorizontalAxis.values()) {
      String name = one.name().toLowerCase(Locale.ROOT);
      RadioButton button = new RadioButton(Messages.message("window.loss." + name));
      button.setId("loss-" + name);
      button.setToggleGroup(group);
      button.setSelected(axis.get() == one);
      button.setOnAction(_ -> axis.set(one));
      choice.getChildren().add(button);
    }
    return choice;
  }
}
