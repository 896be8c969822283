package org.batchscope.app.side;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.batchscope.app.canvas.Painter;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.network.NetworkFigure;
import org.batchscope.study.Result;

/// The network itself; the parameter beneath the pointer is told in full, and pointed at for all
/// views. A click keeps it so.
final class NetworkView extends CanvasView {
  private final ViewChoice choice;
  private List<NetworkFigure> shown = List.of();

  NetworkView(ViewChoice choice) {
    super("network");
    this.choice = choice;
    canvas().setOnMouseMoved(event -> choice.pointAt(parameterAt(event)));
    canvas().setOnMouseClicked(this::keep);
    canvas().setOnMouseExited(_ -> choice.pointAt(Optional.empty()));
  }

  @Override
  public List<ObservableValue<?>> choices() {
    return List.of(choice.pointedAtProperty());
  }

  @Override
  public void show(Result result, int update, Palette palette) {
    NetworkFigure figure = new NetworkFigure(result, update, choice.pointedAt(), palette);
    shown = List.of(figure);
    canvas().show(Painter.of(figure));
  }

  private void keep(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) choice.keep(parameterAt(event));
  }

  private Optional<Integer> parameterAt(MouseEvent event) {
    double zoom = canvas().zoom();
    return shown.stream()
        .flatMap(figure ->
            figure
                .parameterAt(
                    event.getX() / zoom,
                    event.getY() / zoom,
                    canvas().figureWidth(),
                    canvas().figureHeight())
                .stream())
        .findFirst();
  }
}
