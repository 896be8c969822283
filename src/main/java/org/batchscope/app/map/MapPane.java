package org.batchscope.app.map;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.batchscope.app.canvas.FigureCanvas;
import org.batchscope.app.canvas.MapPainter;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.settings.SpreadControl;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.MapFigure;
import org.batchscope.figure.MapView;
import org.batchscope.figure.PlotArea;
import org.batchscope.figure.Theme;
import org.batchscope.study.Result;
import org.batchscope.text.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The map. The wheel zooms, dragging moves it, a double click fits it to the paths; the start is
/// dragged, or set by a click; the pointer on a path is told about the point beneath it.
public final class MapPane extends Pane implements AutoCloseable {
  private static final double GRIP = 16;
  private static final double HOVER = 10;
  private static final double CLICK = 3;
  private static final double ZOOM_PER_NOTCH = 1.2;
  private static final double UNITS_PER_NOTCH = 40;
  private static final Duration DOUBLE_CLICK = Duration.millis(260);

  /// What the mouse is dragging.
  private enum Drag {
    NOTHING,
    MAP,
    START
  }

  private final Workspace workspace;
  private final MapModel map;
  private final Playback playback;
  private final ReadOnlyObjectProperty<Theme> theme;
  private final FigureCanvas canvas = new FigureCanvas("map", 874, 602);
  private final MapPainter painter = new MapPainter();
  private final Label hover = new Label();
  private final Button fit = new Button("", new FontIcon(Feather.MAXIMIZE));
  private final PauseTransition singleClick = new PauseTransition(DOUBLE_CLICK);
  private Drag drag = Drag.NOTHING;
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;

  /// Shows the paths at the current update, in the colors of the theme.
  public MapPane(
      Workspace workspace, MapModel map, Playback playback, ReadOnlyObjectProperty<Theme> theme) {
    this.workspace = workspace;
    this.map = map;
    this.playback = playback;
    this.theme = theme;
    setId("map");
    getStyleClass().add("map");
    setMinSize(200, 160);
    hover.getStyleClass().add("hover");
    hover.setMouseTransparent(true);
    hover.setVisible(false);
    SpreadControl spread = new SpreadControl(workspace);
    getChildren().addAll(canvas, hover, fit, spread);
    prepareFit();
    place(spread);
    canvas.prefWidthProperty().bind(widthProperty());
    canvas.prefHeightProperty().bind(heightProperty());
    setAccessibleText(Messages.message("window.map"));
    workspace.resultProperty().addListener(_ -> repaint());
    playback.updateProperty().addListener(_ -> repaint());
    map.boundsProperty().addListener(_ -> repaint());
    theme.addListener(_ -> repaint());
    setOnScroll(this::onScroll);
    setOnMousePressed(this::onPressed);
    setOnMouseDragged(this::onDragged);
    setOnMouseReleased(this::onReleased);
    setOnMouseMoved(this::onMoved);
    setOnMouseExited(_ -> hover.setVisible(false));
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

  private void prepareFit() {
    String text = Messages.message("window.fit");
    fit.setId("fit");
    fit.getStyleClass().add("fit");
    fit.setAccessibleText(text);
    fit.setTooltip(new Tooltip(text));
    fit.setFocusTraversable(false);
    fit.setOnAction(_ -> map.fit());
    fit.layoutXProperty().bind(widthProperty().subtract(fit.widthProperty()).subtract(8));
    fit.setLayoutY(8);
  }

  /// Beneath the color bar, beside the name of the axis.
  private void place(SpreadControl spread) {
    spread.layoutXProperty().bind(widthProperty().subtract(spread.widthProperty()).subtract(8));
    spread.layoutYProperty().bind(heightProperty().subtract(spread.heightProperty()).subtract(2));
  }

  private void repaint() {
    hover.setVisible(false);
    MapView view = new MapView(map.bounds(), playback.update());
    canvas.show(painter.painter(workspace.result(), view, theme.get().palette()));
  }

  /// Where the map's plot is, in pixels of JavaFX.
  PlotArea area() {
    return MapFigure.plotArea(canvas.figureWidth(), canvas.figureHeight(), map.bounds())
        .enlarged(canvas.zoom());
  }

  private void onScroll(ScrollEvent event) {
    PlotArea area = area();
    if (!area.contains(event.getX(), event.getY())) return;
    map.zoom(
        Math.pow(ZOOM_PER_NOTCH, -event.getDeltaY() / UNITS_PER_NOTCH),
        area.firstAt(event.getX()),
        area.secondAt(event.getY()));
    event.consume();
  }

  private void onPressed(MouseEvent event) {
    drag = Drag.NOTHING;
    pressedX = lastX = event.getX();
    pressedY = lastY = event.getY();
    if (event.getButton() != MouseButton.PRIMARY || !area().contains(pressedX, pressedY)) return;
    drag = isOnStart(pressedX, pressedY) ? Drag.START : Drag.MAP;
    if (drag == Drag.START) map.hold();
    hover.setVisible(false);
  }

  private void onDragged(MouseEvent event) {
    if (isClick(event) && lastX == pressedX && lastY == pressedY) return;
    PlotArea area = area();
    switch (drag) {
      case NOTHING -> {}
      case START -> setStart(area.firstAt(event.getX()), area.secondAt(event.getY()));
      case MAP -> {
        setCursor(Cursor.CLOSED_HAND);
        map.move(
            area.firstAt(lastX) - area.firstAt(event.getX()),
            area.secondAt(lastY) - area.secondAt(event.getY()));
      }
    }
    lastX = event.getX();
    lastY = event.getY();
  }

  private void onReleased(MouseEvent event) {
    setCursor(Cursor.DEFAULT);
    boolean clicked = drag == Drag.MAP && lastX == pressedX && lastY == pressedY;
    drag = Drag.NOTHING;
    map.release();
    if (!clicked) return;
    if (event.getClickCount() == 2) {
      singleClick.stop();
      map.fit();
    } else if (event.getClickCount() == 1) {
      // wait whether a second click makes it a double click
      double first = area().firstAt(event.getX());
      double second = area().secondAt(event.getY());
      singleClick.setOnFinished(_ -> setStart(first, second));
      singleClick.playFromStart();
    }
  }

  private void onMoved(MouseEvent event) {
    double x = event.getX();
    double y = event.getY();
    PlotArea area = area();
    boolean inside = area.contains(x, y);
    setCursor(inside && isOnStart(x, y) ? Cursor.HAND : Cursor.DEFAULT);
    Result result = workspace.result();
    PathPoint point = PathPoint.nearest(result, area, x, y);
    hover.setVisible(inside && point.distance() <= HOVER);
    if (!hover.isVisible()) return;
    hover.setText(point.caption(result));
    hover.autosize();
    hover.relocate(
        Math.min(x + 16, getWidth() - hover.getWidth() - 4),
        y + 18 + hover.getHeight() > getHeight() ? y - 12 - hover.getHeight() : y + 18);
  }

  private boolean isClick(MouseEvent event) {
    return Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < CLICK;
  }

  private boolean isOnStart(double x, double y) {
    List<Double> start = workspace.experiment().start();
    PlotArea area = area();
    return Math.hypot(area.toX(start.get(0)) - x, area.toY(start.get(1)) - y) <= GRIP;
  }

  /// Starts both runs somewhere else: at numbers with no more digits than the map can tell apart.
  private void setStart(double first, double second) {
    List<Double> start = List.of(map.rounded(first), map.rounded(second));
    workspace.change(experiment -> experiment.withStart(start));
  }
}
