package org.batchscope.noise;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.batchscope.training.Angle;
import org.batchscope.training.Trajectory;

/// Where updates of a run that follow each other point. Immutable.
public final class RunDirections {
  private final int dimensions;
  private final double[] angles;
  private final double[] turns;

  private RunDirections(int dimensions, double[] angles, double[] turns) {
    this.dimensions = dimensions;
    this.angles = angles;
    this.turns = turns;
  }

  /// The directions of all updates of a run.
  public static RunDirections of(Trajectory run) {
    return of(run, 0, run.updates());
  }

  /// The directions of the updates from `from` to just before `to`.
  public static RunDirections of(Trajectory run, int from, int to) {
    double[] angles = IntStream.range(from, to).mapToDouble(run::angleRadians).toArray();
    double[] turns =
        IntStream.range(from + 1, Math.max(from + 1, to)).mapToDouble(k -> turn(run, k)).toArray();
    return new RunDirections(run.parameterCount(), angles, turns);
  }

  /// Number of updates.
  public int updates() {
    return angles.length;
  }

  /// Whether angles have a sign: on the plane of two parameters, but not among more.
  public boolean areSigned() {
    return dimensions == 2;
  }

  /// Angle from the full gradient to the batch's at one of the updates, in radians; NaN if unknown.
  ///
  /// @param index from 0
  public double angleRadians(int index) {
    return angles[index];
  }

  /// The direction of the mean of the unit vectors, as an angle from the full gradient, in radians;
  /// NaN if there are none. 0 where angles have no sign: no side is more likely than another.
  public double meanDirectionRadians() {
    return areSigned() ? Directions.meanDirection(angles) : 0;
  }

  /// Circular standard deviation of the angles about {@link #meanDirectionRadians}, in radians.
  public double deviationRadians() {
    return Directions.circularDeviation(angles, dimensions);
  }

  /// The share of updates whose batch gradient points uphill: more than a right angle off the full
  /// gradient.
  public double uphillShare() {
    return Directions.uphillShare(angles);
  }

  /// Mean of the angles to the full gradient, without sign, in radians; NaN if there are none.
  public double meanErrorRadians() {
    return magnitudes(angles).average().orElse(Double.NaN);
  }

  /// Mean of the angles, without sign, by which an update turns away from the one before it, in
  /// radians; NaN if there are fewer than two updates.
  public double meanTurnRadians() {
    return magnitudes(turns).average().orElse(Double.NaN);
  }

  /// How the angles of {@link #meanTurnRadians} are distributed: their share in each of so many
  /// equal parts of the range from 0 to π; all zero if there are none.
  public double[] turnShares(int parts) {
    int[] counts = new int[parts];
    magnitudes(turns)
        .forEach(turn -> counts[Math.min((int) (turn / Math.PI * parts), parts - 1)]++);
    int known = Math.max(1, Arrays.stream(counts).sum());
    return Arrays.stream(counts).mapToDouble(count -> (double) count / known).toArray();
  }

  private static DoubleStream magnitudes(double[] angles) {
    return Arrays.stream(angles).filter(angle -> !Double.isNaN(angle)).map(Math::abs);
  }

  /// Angle from the step of update k − 1 to the step of update k.
  private static double turn(Trajectory run, int k) {
    return Angle.radians(step(run, k - 1), step(run, k));
  }

  private static double[] step(Trajectory run, int update) {
    double[] step = new double[run.parameterCount()];
    for (int p = 0; p < step.length; p++)
      step[p] = run.parameter(update + 1, p) - run.parameter(update, p);
    return step;
  }
}
