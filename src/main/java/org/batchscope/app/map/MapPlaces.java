package org.batchscope.app.map;

import org.batchscope.study.Result;
import org.batchscope.training.ParameterPath;

/// Where on the map something is.
final class MapPlaces {
  private MapPlaces() {}

  /// The point of the mini-batch path before an update, as x and y.
  static double[] current(Result result, int update) {
    return place(result.plane().path(result.miniBatch()), update);
  }

  /// Where both paths start, as x and y.
  static double[] start(Result result) {
    return place(result.plane().path(result.fullBatch()), 0);
  }

  private static double[] place(ParameterPath path, int update) {
    return new double[] {path.parameter(update, 0), path.parameter(update, 1)};
  }
}
