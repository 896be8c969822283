package org.batchscope.export;

import java.util.List;
import org.batchscope.network.Evaluator;
import org.batchscope.surface.Plane;

/// Where parameters lie on a plane: both coordinates, how far beside it they are, and what the loss
/// would be if they lay on it.
record PlanePlaces(Plane plane, Evaluator evaluator) {
  static final List<String> COLUMNS = List.of("plane_x", "plane_y", "plane_distance", "plane_loss");

  /// One value for each column.
  ///
  /// @param theta the parameters. Not modified.
  double[] of(double[] theta) {
    double x = plane.x(theta);
    double y = plane.y(theta);
    return new double[] {x, y, plane.distance(theta), evaluator.loss(plane.point(x, y))};
  }
}
