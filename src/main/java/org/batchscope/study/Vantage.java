package org.batchscope.study;

import org.batchscope.surface.Plane;
import org.batchscope.training.Trajectory;

/// The point of the parameter plane at which gradients are looked at.
public sealed interface Vantage {
  /// The point before an update of the mini-batch run, or its end for update U.
  record AtUpdate(int update) implements Vantage {}

  /// A point of the map that the user has put a probe on.
  ///
  /// @param first where it is on the first axis
  /// @param second where it is on the second axis
  record AtProbe(double first, double second) implements Vantage {
    public AtProbe {
      if (!Double.isFinite(first) || !Double.isFinite(second))
        throw new IllegalArgumentException(
            "a probe's place must be finite but was " + first + ", " + second);
    }
  }

  /// The parameters there; a copy.
  ///
  /// @param path the mini-batch run
  /// @param plane on which the probe lies
  default double[] theta(Trajectory path, Plane plane) {
    return switch (this) {
      case AtUpdate(int update) -> path.parametersAt(update);
      case AtProbe(double first, double second) -> plane.point(first, second);
    };
  }
}
