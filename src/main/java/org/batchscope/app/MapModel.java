package org.batchscope.app;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.batchscope.study.Result;
import org.batchscope.surface.Bounds;
import org.batchscope.surface.PathBounds;
import org.batchscope.training.Experiment;

/// Which part of the parameter plane the map shows.
///
/// While only the batch size or the seed changes, the map stays where it is, so that paths can be
/// compared; it grows when a path would leave it. Otherwise it is fitted to the paths, unless the
/// user has zoomed or moved it.
final class MapModel {
  private static final double DEEPEST_ZOOM = 1e-9;
  private static final double WIDEST_ZOOM = 1e9;

  private final ReadOnlyObjectWrapper<Bounds> bounds;
  private Result result;
  private boolean fitted = true;

  MapModel(Result result) {
    this.result = result;
    bounds = new ReadOnlyObjectWrapper<>(pathBounds());
  }

  ReadOnlyObjectProperty<Bounds> boundsProperty() {
    return bounds.getReadOnlyProperty();
  }

  Bounds bounds() {
    return bounds.get();
  }

  /// Follows a new result.
  void follow(Result next) {
    boolean sameLandscape = next.objective() == result.objective();
    boolean comparable = sameButForNoise(next.experiment(), result.experiment());
    result = next;
    if (!sameLandscape || fitted && !comparable) {
      fit();
    } else if (fitted && !PathBounds.isWithin(bounds(), next.miniBatch())) {
      bounds.set(bounds().union(pathBounds()));
    }
  }

  /// Shows the whole of both paths.
  void fit() {
    fitted = true;
    bounds.set(pathBounds());
  }

  /// Zooms about a point that stays where it is.
  ///
  /// @param factor below 1 to see less, larger
  void zoom(double factor, double x, double y) {
    double side = bounds().width() * factor;
    if (side < DEEPEST_ZOOM || side > WIDEST_ZOOM) return;
    fitted = false;
    bounds.set(bounds().zoomed(factor, x, y));
  }

  void move(double dx, double dy) {
    fitted = false;
    bounds.set(bounds().shifted(dx, dy));
  }

  private Bounds pathBounds() {
    return PathBounds.holding(List.of(result.fullBatch(), result.miniBatch()));
  }

  private static boolean sameButForNoise(Experiment a, Experiment b) {
    return a.equals(b.withBatchSize(a.batchSize()).withSeed(a.seed()));
  }
}
