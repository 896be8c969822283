package org.batchscope.surface;

import java.util.List;
import org.batchscope.training.Outcome;
import org.batchscope.training.ParameterPath;
import org.batchscope.training.Trajectory;

/// The part of the parameter plane that holds paths, with air around them.
public final class PathBounds {
  private static final double AIR = 0.16;
  private static final double SMALLEST_SIDE = 1e-6;
  // of a run that diverged, the part whose loss is not yet beyond all measure
  private static final double SHOWN_LOSS_OF_DIVERGED_RUN = 4;

  private PathBounds() {}

  /// Bounds that hold every point of every path; of a diverged run, only its beginning.
  public static Bounds holding(List<Trajectory> paths, Plane plane) {
    double minX = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (Trajectory path : paths) {
      int last = lastShown(path);
      ParameterPath seen = plane.path(path);
      for (int k = 0; k <= last; k++) {
        minX = Math.min(minX, seen.parameter(k, 0));
        maxX = Math.max(maxX, seen.parameter(k, 0));
        minY = Math.min(minY, seen.parameter(k, 1));
        maxY = Math.max(maxY, seen.parameter(k, 1));
      }
    }
    double side = Math.max(maxX - minX, maxY - minY);
    double smallest = SMALLEST_SIDE * Math.max(1, Math.max(Math.abs(maxX), Math.abs(maxY)));
    double air = 2 * AIR * Math.max(side, smallest);
    return Bounds.around(
        (minX + maxX) / 2, (minY + maxY) / 2, maxX - minX + air, maxY - minY + air);
  }

  /// Whether every point that should be shown lies within bounds.
  public static boolean isWithin(Bounds bounds, Trajectory path, Plane plane) {
    int last = lastShown(path);
    ParameterPath seen = plane.path(path);
    for (int k = 0; k <= last; k++)
      if (!bounds.contains(seen.parameter(k, 0), seen.parameter(k, 1))) return false;
    return true;
  }

  private static int lastShown(Trajectory path) {
    if (path.outcome() instanceof Outcome.Completed) return path.updates();
    double bound = SHOWN_LOSS_OF_DIVERGED_RUN * path.loss(0);
    int last = Math.min(1, path.updates());
    while (last < path.updates() && path.loss(last) <= bound) last++;
    return last;
  }
}
