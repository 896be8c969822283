package org.batchscope.app.side;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.StackPane;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.Painter;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.EpochStrip;
import org.batchscope.figure.Theme;

/// The epoch strip beneath the map.
public final class EpochPane extends StackPane implements AutoCloseable {
  private final Workspace workspace;
  private final Playback playback;
  private final ReadOnlyObjectProperty<Theme> theme;
  private final FigureCanvas canvas = new FigureCanvas("epoch", 874, 46);

  /// Shows the epoch of the current update, in the colors of the theme.
  public EpochPane(Workspace workspace, Playback playback, ReadOnlyObjectProperty<Theme> theme) {
    this.workspace = workspace;
    this.playback = playback;
    this.theme = theme;
    setId("epoch");
    getStyleClass().add("epoch");
    getChildren().add(canvas);
    workspace.resultProperty().addListener(_ -> repaint());
    playback.updateProperty().addListener(_ -> repaint());
    theme.addListener(_ -> repaint());
    repaint();
  }

  /// What the strip is painted on.
  public FigureCanvas canvas() {
    return canvas;
  }

  @Override
  public void close() {
    canvas.close();
  }

  private void repaint() {
    int update = Math.min(playback.update(), workspace.result().miniBatch().updates());
    canvas.show(Painter.of(new EpochStrip(workspace.result(), update, theme.get().palette())));
  }
}
