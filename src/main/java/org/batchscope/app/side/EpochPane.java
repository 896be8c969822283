package org.batchscope.app.side;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.Painter;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.workspace.Captions;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.draw.Theme;
import org.batchscope.figure.epoch.EpochStrip;
import org.batchscope.study.Result;

/// The epoch strip beneath the map. The pointer on a block is told about its batch; a click, or
/// dragging, goes to its update.
public final class EpochPane extends StackPane implements AutoCloseable {
  private static final double GAP = 4;

  private final Workspace workspace;
  private final Playback playback;
  private final ReadOnlyObjectProperty<Theme> theme;
  private final FigureCanvas canvas = new FigureCanvas("epoch", 874, 58);
  private final Label hover = new Label();
  private volatile List<EpochStrip> shown = List.of();

  /// Shows the epoch of the current update, in the colors of the theme.
  public EpochPane(Workspace workspace, Playback playback, ReadOnlyObjectProperty<Theme> theme) {
    this.workspace = workspace;
    this.playback = playback;
    this.theme = theme;
    setId("epoch");
    getStyleClass().add("epoch");
    hover.getStyleClass().add("hover");
    hover.setMouseTransparent(true);
    hover.setVisible(false);
    hover.setManaged(false);
    getChildren().addAll(canvas, hover);
    canvas.setOnMouseMoved(this::tell);
    canvas.setOnMouseExited(_ -> hover.setVisible(false));
    canvas.setOnMousePressed(this::go);
    canvas.setOnMouseDragged(this::go);
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
    hover.setVisible(false);
    Result result = workspace.result();
    int update = Math.min(playback.update(), result.miniBatch().updates());
    Palette palette = theme.get().palette();
    canvas.show(
        Painter.making(_ -> {
          EpochStrip strip = EpochStrip.of(result, update, palette);
          shown = List.of(strip);
          return strip;
        }));
  }

  private void tell(MouseEvent event) {
    hover.setVisible(false);
    for (EpochStrip strip : shown) {
      OptionalInt update = updateAt(strip, event);
      setCursor(update.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
      if (update.isEmpty()) continue;
      hover.setText(Captions.batch(strip.result(), update.getAsInt(), strip.noise()));
      hover.setVisible(true);
      hover.autosize();
      double x = Math.min(event.getX() + GAP, getWidth() - hover.getWidth());
      hover.relocate(x, -hover.getHeight() - GAP);
    }
  }

  private void go(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) return;
    for (EpochStrip strip : shown)
      updateAt(strip, event)
          .ifPresent(update -> {
            playback.pause();
            playback.seek(update);
          });
  }

  private OptionalInt updateAt(EpochStrip strip, MouseEvent event) {
    return strip.updateAt(event.getX() / canvas.zoom(), canvas.figureWidth());
  }
}
