package org.batchscope.app.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.batchscope.study.Result;
import org.batchscope.study.ResultBounds;
import org.batchscope.surface.Bounds;
import org.batchscope.training.Experiment;

/// Which part of the parameter plane the map shows.
///
/// While only the batch size, the seed or the start changes, the map stays where it is, so that
/// paths can be compared; it grows when a path, or the ellipse of a spread, would leave it, and is
/// fitted again when all that is seen would be a dot on it, such as after a run that blew up.
/// Otherwise it is fitted to the paths, unless the user has zoomed or moved it. While something on
/// it is dragged, it is held.
public final class MapModel {
  private static final double DEEPEST_ZOOM = 1e-9;
  // of a coordinate: on smaller maps the numbers at the axes would all be the same
  private static final double DEEPEST_SHARE = 1e-4;
  private static final double WIDEST_ZOOM = 1e9;
  // more than is needed at once, so that a map seldom grows twice
  private static final double GROWTH = 1.1;
  // of a side of the map: what fills less of both sides is a dot
  private static final double DOT = 0.05;

  private final ReadOnlyObjectWrapper<Bounds> bounds;
  private Result result;
  private boolean fitted = true;
  private boolean held;
  private boolean fitsNext;

  /// Begins with a map that is fitted to the paths of `result`.
  public MapModel(Result result) {
    this.result = result;
    bounds = new ReadOnlyObjectWrapper<>(ResultBounds.holding(result));
  }

  ReadOnlyObjectProperty<Bounds> boundsProperty() {
    return bounds.getReadOnlyProperty();
  }

  /// The part of the plane that is shown.
  public Bounds bounds() {
    return bounds.get();
  }

  /// Follows a new result.
  public void follow(Result next) {
    boolean sameLandscape =
        next.objective() == result.objective() && next.plane() == result.plane();
    boolean comparable = comparable(next.experiment(), result.experiment());
    result = next;
    if (held) return;
    boolean anew = fitsNext || !sameLandscape;
    fitsNext = false;
    if (anew || fitted && !comparable) fit();
    else if (fitted) adapt();
  }

  /// Keeps the map where it is, whatever result comes, until it is released: what is dragged on it
  /// stays beneath the pointer.
  void hold() {
    held = true;
  }

  /// Lets the map follow results again; it grows if a path has left it.
  void release() {
    held = false;
    if (fitted) adapt();
  }

  /// Shows the whole of the result.
  public void fit() {
    fitted = true;
    bounds.set(ResultBounds.holding(result));
  }

  /// The same now, and once more when the next result comes.
  public void fitWithNext() {
    fit();
    fitsNext = true;
  }

  /// Zooms about a point that stays where it is.
  ///
  /// @param factor below 1 to see less, larger
  void zoom(double factor, double x, double y) {
    double side = bounds().width() * factor;
    double deepest = Math.max(DEEPEST_ZOOM, DEEPEST_SHARE * Math.max(Math.abs(x), Math.abs(y)));
    if (factor < 1 && side < deepest || factor > 1 && side > WIDEST_ZOOM) return;
    fitted = false;
    bounds.set(bounds().zoomed(factor, x, y));
  }

  void move(double dx, double dy) {
    fitted = false;
    bounds.set(bounds().shifted(dx, dy));
  }

  /// A parameter as exact as it can be pointed at, in as few decimal digits as that takes.
  double rounded(double parameter) {
    int digits = 3 - (int) Math.floor(Math.log10(bounds().width()));
    return BigDecimal.valueOf(parameter).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
  }

  /// Stays unless something would not be seen.
  private void adapt() {
    Bounds wanted = ResultBounds.holding(result);
    boolean dot =
        wanted.width() < DOT * bounds().width() && wanted.height() < DOT * bounds().height();
    if (dot) bounds.set(wanted);
    else if (!ResultBounds.isWithin(bounds(), result))
      bounds.set(bounds().union(wanted).scaled(GROWTH));
  }

  private static boolean comparable(Experiment a, Experiment b) {
    return a.equals(b.withBatchSize(a.batchSize()).withSeed(a.seed()).withStart(a.start()));
  }
}
