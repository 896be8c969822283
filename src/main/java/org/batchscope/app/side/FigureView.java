package org.batchscope.app.side;

import java.util.List;
import javafx.scene.Node;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.Painter;
import org.batchscope.figure.Figure;
import org.batchscope.figure.Palette;
import org.batchscope.study.Result;

/// A view that is one figure, and nothing else.
final class FigureView implements SideView {
  /// Makes the figure of a result at an update of its mini-batch run.
  @FunctionalInterface
  interface Maker {
    Figure of(Result result, int update, Palette palette);
  }

  private final FigureCanvas canvas;
  private final Maker figure;

  FigureView(String id, Maker figure) {
    canvas = new FigureCanvas(id, 368, 240);
    canvas.setId(id);
    this.figure = figure;
  }

  @Override
  public String id() {
    return canvas.getId();
  }

  @Override
  public Node content() {
    return canvas;
  }

  @Override
  public List<FigureCanvas> canvases() {
    return List.of(canvas);
  }

  @Override
  public void show(Result result, int update, Palette palette) {
    canvas.show(Painter.of(figure.of(result, update, palette)));
  }
}
