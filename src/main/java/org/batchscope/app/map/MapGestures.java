package org.batchscope.app.map;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.batchscope.app.playback.Playback;
import org.batchscope.app.workspace.ViewChoice;
import org.batchscope.app.workspace.Workspace;
import org.batchscope.figure.draw.PlotArea;

/// What the mouse does on the map: the wheel zooms, dragging moves the map, a double click fits it
/// to the paths; the start is dragged, or set by a click; the probe is dragged, or pulled off the
/// current point.
final class MapGestures {
  private static final double GRIP = 16;
  private static final double CLICK = 3;
  private static final double ZOOM_PER_NOTCH = 1.2;
  private static final double UNITS_PER_NOTCH = 40;
  private static final Duration DOUBLE_CLICK = Duration.millis(260);

  /// What the mouse is dragging.
  private enum Drag {
    NOTHING,
    MAP,
    START,
    PROBE
  }

  private final MapPane pane;
  private final Workspace workspace;
  private final MapModel map;
  private final Playback playback;
  private final ViewChoice choice;
  private final PauseTransition singleClick = new PauseTransition(DOUBLE_CLICK);
  private Drag drag = Drag.NOTHING;
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;

  MapGestures(
      MapPane pane, Workspace workspace, MapModel map, Playback playback, ViewChoice choice) {
    this.pane = pane;
    this.workspace = workspace;
    this.map = map;
    this.playback = playback;
    this.choice = choice;
  }

  /// Begins to heed the mouse.
  void attend() {
    pane.setOnScroll(this::onScroll);
    pane.setOnMousePressed(this::onPressed);
    pane.setOnMouseDragged(this::onDragged);
    pane.setOnMouseReleased(this::onReleased);
    pane.setOnMouseMoved(this::onMoved);
    pane.setOnMouseExited(_ -> pane.tellNothing());
  }

  private void onScroll(ScrollEvent event) {
    PlotArea area = pane.area();
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
    boolean within = pane.area().contains(pressedX, pressedY);
    if (event.getButton() != MouseButton.PRIMARY || !within) return;
    drag = at(pressedX, pressedY);
    if (drag == Drag.START) map.hold();
    pane.tellNothing();
  }

  /// What a press there would drag. A probe lies above everything; at the start of a run the
  /// current point lies beneath the start.
  private Drag at(double x, double y) {
    boolean onProbe =
        choice.settings().probe().stream()
            .anyMatch(probe -> isNear(x, y, probe.first(), probe.second()));
    double[] start = MapPlaces.start(workspace.result());
    if (onProbe) return Drag.PROBE;
    if (mayMoveStart() && isNear(x, y, start[0], start[1])) return Drag.START;
    double[] current = currentPoint();
    return isNear(x, y, current[0], current[1]) ? Drag.PROBE : Drag.MAP;
  }

  private boolean isNear(double x, double y, double first, double second) {
    PlotArea area = pane.area();
    return Math.hypot(area.toX(first) - x, area.toY(second) - y) <= GRIP;
  }

  private double[] currentPoint() {
    return MapPlaces.current(workspace.result(), playback.update());
  }

  private void onDragged(MouseEvent event) {
    if (isClick(event) && lastX == pressedX && lastY == pressedY) return;
    PlotArea area = pane.area();
    double first = area.firstAt(event.getX());
    double second = area.secondAt(event.getY());
    switch (drag) {
      case NOTHING -> {}
      case START -> setStart(first, second);
      case PROBE -> choice.placeProbe(map.rounded(first), map.rounded(second));
      case MAP -> {
        pane.setCursor(Cursor.CLOSED_HAND);
        map.move(area.firstAt(lastX) - first, area.secondAt(lastY) - second);
      }
    }
    lastX = event.getX();
    lastY = event.getY();
  }

  private void onReleased(MouseEvent event) {
    pane.setCursor(Cursor.DEFAULT);
    boolean clicked = drag != Drag.NOTHING && lastX == pressedX && lastY == pressedY;
    boolean onMap = drag == Drag.MAP;
    drag = Drag.NOTHING;
    map.release();
    if (!clicked) return;
    if (event.getClickCount() == 2) {
      singleClick.stop();
      map.fit();
    } else if (event.getClickCount() == 1 && onMap) {
      // wait whether a second click makes it a double click
      double first = pane.area().firstAt(event.getX());
      double second = pane.area().secondAt(event.getY());
      singleClick.setOnFinished(_ -> {
        if (mayMoveStart()) setStart(first, second);
      });
      singleClick.playFromStart();
    }
  }

  private void onMoved(MouseEvent event) {
    double x = event.getX();
    double y = event.getY();
    boolean inside = pane.area().contains(x, y);
    boolean grips = inside && at(x, y) != Drag.MAP;
    pane.setCursor(grips ? Cursor.HAND : Cursor.DEFAULT);
    if (inside) pane.tellAbout(x, y);
    else pane.tellNothing();
  }

  private boolean isClick(MouseEvent event) {
    return Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < CLICK;
  }

  /// Starts both runs somewhere else: at numbers with no more digits than the map can tell apart.
  /// Among more parameters than the map shows, a place on it is no start.
  private boolean mayMoveStart() {
    return workspace.result().plane().isWhole();
  }

  private void setStart(double first, double second) {
    List<Double> start = List.of(map.rounded(first), map.rounded(second));
    workspace.change(experiment -> experiment.withStart(start));
  }
}
