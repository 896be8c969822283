package org.batchscope.noise;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.batchscope.training.Angle;
import org.batchscope.training.Trajectory;

/// Where the updates of a run point. Immutable.
public final class RunDirections {
  private final double[] angles;
  private final double[] turns;

  private RunDirections(double[] angles, double[] turns) {
    this.angles = angles;
    this.turns = turns;
  }

  /// The directions of all updates of a run.
  public static RunDirections of(Trajectory run) {
    double[] angles = IntStream.range(0, run.updates()).mapToDouble(run::angleRadians).toArray();
    double[] turns =
        IntStream.range(1, Math.max(1, run.updates())).mapToDouble(k -> turn(run, k)).toArray();
    return new RunDirections(angles, turns);
  }

  /// Number of updates.
  public int updates() {
    return angles.length;
  }

  /// Angle from the full gradient to the batch's at update `update`, in radians; NaN if unknown.
  public double angleRadians(int update) {
    return angles[update];
  }

  /// Circular standard deviation of the angles, in radians.
  public double deviationRadians() {
    return Directions.circularDeviation(angles);
  }

  /// The share of updates whose batch gradient points uphill: more than a right angle off the full
  /// gradient.
  public double uphillShare() {
    return Directions.uphillShare(angles);
  }

  /// Mean of the angles to the full gradient, without sign, in radians; NaN if there are none.
  public double meanErrorRadians() {
    return meanMagnitude(angles);
  }

  /// Mean of the angles, without sign, by which an update turns away from the one before it, in
  /// radians; NaN if there are fewer than two updates.
  public double meanTurnRadians() {
    return meanMagnitude(turns);
  }

  private static double meanMagnitude(double[] angles) {
    return Arrays.stream(angles)
        .filter(angle -> !Double.isNaN(angle))
        .map(Math::abs)
        .average()
        .orElse(Double.NaN);
  }

  /// Angle from the step of update k − 1 to the step of update k.
  private static double turn(Trajectory run, int k) {
    return Angle.radians(
        step(run, k - 1, 0), step(run, k - 1, 1), step(run, k, 0), step(run, k, 1));
  }

  private static double step(Trajectory run, int update, int parameter) {
    return run.parameter(update + 1, parameter) - run.parameter(update, parameter);
  }
}
