package org.batchscope.app.map;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.MapPainter;
import org.batchscope.app.canvas.Painter;
import org.batchscope.app.canvas.Pixels;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.settings.SpreadControl;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.figure.draw.Theme;
import org.batchscope.figure.map.MapFigure;
import org.batchscope.figure.map.MapView;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;

/// The map, with its tools in the corner; the pointer on a path is told about the point beneath it.
public final class MapPane extends Pane implements AutoCloseable {
  private static final double HOVER = 10;

  private final Workspace workspace;
  private final MapModel map;
  private final Playback playback;
  private final ViewChoice choice;
  private final ReadOnlyObjectProperty<Theme> theme;
  private final FigureCanvas canvas;
  private final MapPainter painter;
  private final Label hover = new Label();

  /// Shows the paths at the current update, as the user has chosen, in the colors of the theme.
  ///
  /// @param canvas what `painter` paints on
  public MapPane(
      FigureCanvas canvas,
      MapPainter painter,
      Workspace workspace,
      MapModel map,
      Playback playback,
      ViewChoice choice,
      ReadOnlyObjectProperty<Theme> theme) {
    this.canvas = canvas;
    this.painter = painter;
    this.workspace = workspace;
    this.map = map;
    this.playback = playback;
    this.choice = choice;
    this.theme = theme;
    setId("map");
    getStyleClass().add("map");
    setMinSize(200, 160);
    hover.getStyleClass().add("hover");
    hover.setMouseTransparent(true);
    hover.setVisible(false);
    MapTools tools = new MapTools(workspace, map, playback, choice);
    tools.layoutXProperty().bind(widthProperty().subtract(tools.widthProperty()).subtract(8));
    tools.setLayoutY(8);
    SpreadControl spread = new SpreadControl(workspace);
    place(spread);
    getChildren().addAll(canvas, hover, tools, spread);
    canvas.prefWidthProperty().bind(widthProperty());
    canvas.prefHeightProperty().bind(heightProperty());
    setAccessibleText(Messages.message("window.map"));
    workspace.resultProperty().addListener(_ -> repaint());
    playback.updateProperty().addListener(_ -> repaint());
    map.boundsProperty().addListener(_ -> repaint());
    choice.settingsProperty().addListener(_ -> repaint());
    choice.pointedAtProperty().addListener(_ -> repaint());
    theme.addListener(_ -> repaint());
    new MapGestures(this, workspace, map, playback, choice).attend();
    repaint();
  }

  /// What the map is painted on.
  public FigureCanvas canvas() {
    return canvas;
  }

  @Override
  public void close() {
    canvas.close();
  }

  /// Beneath the color bar, beside the name of the axis.
  private void place(SpreadControl spread) {
    spread.layoutXProperty().bind(widthProperty().subtract(spread.widthProperty()).subtract(8));
    spread.layoutYProperty().bind(heightProperty().subtract(spread.heightProperty()).subtract(2));
  }

  private void repaint() {
    tellNothing();
    canvas.show(painting(painter));
  }

  private Painter painting(MapPainter by) {
    MapView view =
        new MapView(map.bounds(), playback.update(), choice.settings(), choice.pointedAt());
    return by.painter(workspace.result(), view, theme.get().palette());
  }

  /// The map as it is seen now; it can be painted on any thread.
  ///
  /// @param scale pixels of the picture per pixel of JavaFX
  public Supplier<Pixels> picture(double scale) {
    // the map's own painter lives on another thread
    Painter painting = painting(new MapPainter());
    double width = getWidth();
    double height = getHeight();
    return () -> MapPainter.unseenFinely(painting, width, height, scale);
  }

  /// Where the map's plot is, in pixels of JavaFX.
  PlotArea area() {
    return MapFigure.plotArea(
            canvas.figureWidth(), canvas.figureHeight(), map.bounds(), workspace.result())
        .enlarged(canvas.zoom());
  }

  /// Tells about the point of a path that is near (x, y), if there is one.
  void tellAbout(double x, double y) {
    Result result = workspace.result();
    PathPoint point = PathPoint.nearest(result, area(), x, y);
    hover.setVisible(point.distance() <= HOVER);
    if (!hover.isVisible()) return;
    hover.setText(point.caption(result));
    hover.autosize();
    hover.relocate(
        Math.min(x + 16, getWidth() - hover.getWidth() - 4),
        y + 18 + hover.getHeight() > getHeight() ? y - 12 - hover.getHeight() : y + 18);
  }

  /// Tells about no point of a path.
  void tellNothing() {
    hover.setVisible(false);
  }
}
