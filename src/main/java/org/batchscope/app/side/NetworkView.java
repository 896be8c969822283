package org.batchscope.app.side;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseEvent;
import org.batchscope.app.canvas.Painter;
import org.batchscope.figure.NetworkFigure;
import org.batchscope.figure.Palette;
import org.batchscope.study.Result;

/// The network itself; the parameter beneath the pointer is told in full.
final class NetworkView extends CanvasView {
  private final ObjectProperty<Optional<Integer>> marked =
      new SimpleObjectProperty<>(Optional.empty());
  private List<NetworkFigure> shown = List.of();

  NetworkView() {
    super("network");
    canvas().setOnMouseMoved(this::mark);
    canvas().setOnMouseExited(_ -> marked.set(Optional.empty()));
  }

  @Override
  public List<ObservableValue<?>> choices() {
    return List.of(marked);
  }

  @Override
  public void show(Result result, int update, Palette palette) {
    NetworkFigure figure = new NetworkFigure(result, update, marked.get(), palette);
    shown = List.of(figure);
    canvas().show(Painter.of(figure));
  }

  private void mark(MouseEvent event) {
    double zoom = canvas().zoom();
    for (NetworkFigure figure : shown)
      marked.set(
          figure.parameterAt(
              event.getX() / zoom,
              event.getY() / zoom,
              canvas().figureWidth(),
              canvas().figureHeight()));
  }
}
