package org.batchscope.app.side;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.batchscope.app.canvas.FigureCanvas;

/// A view that is one figure, with a row of choices beneath it if there is something to choose.
abstract class CanvasView implements SideView {
  private static final double USUAL_WIDTH = 368;
  private static final double USUAL_HEIGHT = 240;

  private final String id;
  private final FigureCanvas canvas;
  private final VBox content;

  /// @param id the name of the view, of its canvas too
  CanvasView(String id) {
    this.id = id;
    canvas = new FigureCanvas(id, USUAL_WIDTH, USUAL_HEIGHT);
    canvas.setId(id);
    VBox.setVgrow(canvas, Priority.ALWAYS);
    content = new VBox(canvas);
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final Node content() {
    return content;
  }

  @Override
  public final List<FigureCanvas> canvases() {
    return List.of(canvas);
  }

  /// What the figure is painted on.
  final FigureCanvas canvas() {
    return canvas;
  }

  final void placeBeneath(Node row) {
    content.getChildren().add(row);
  }
}
