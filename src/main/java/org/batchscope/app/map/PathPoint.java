package org.batchscope.app.map;

import org.batchscope.app.workspace.Captions;
import org.batchscope.figure.draw.PlotArea;
import org.batchscope.study.Result;
import org.batchscope.training.ParameterPath;

/// A point of one of the two paths that is near the pointer.
///
/// @param distance from the pointer, in pixels of the unzoomed map
record PathPoint(boolean miniBatch, int update, double distance) {
  /// The point of either path that is nearest to a position on the map.
  static PathPoint nearest(Result result, PlotArea area, double x, double y) {
    PathPoint mini = nearest(true, result.plane().path(result.miniBatch()), area, x, y);
    PathPoint full = nearest(false, result.plane().path(result.fullBatch()), area, x, y);
    return full.distance < mini.distance ? full : mini;
  }

  String caption(Result result) {
    return miniBatch
        ? Captions.miniBatchPoint(result, update)
        : Captions.fullBatchPoint(result, update);
  }

  private static PathPoint nearest(
      boolean miniBatch, ParameterPath path, PlotArea area, double x, double y) {
    int best = 0;
    double bestDistance = Double.POSITIVE_INFINITY;
    for (int k = 0; k <= path.updates(); k++) {
      double distance =
          Math.hypot(area.toX(path.parameter(k, 0)) - x, area.toY(path.parameter(k, 1)) - y);
      if (distance < bestDistance) {
        best = k;
        bestDistance = distance;
      }
    }
    return new PathPoint(miniBatch, best, bestDistance);
  }
}
