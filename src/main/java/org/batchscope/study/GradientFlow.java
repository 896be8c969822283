package org.batchscope.study;

import org.batchscope.objective.Objective;
import org.batchscope.training.Cancellation;
import org.batchscope.training.ParameterPath;
import org.batchscope.training.Trajectory;

/// The path that gradient descent with all samples has in the limit of small learning rates: the
/// solution of dθ/dt = −G(θ) from the start, for as long a time as the learning rates of the
/// full-batch run come to together, Σ ηₖ. It is the flow of plain gradient descent, whatever the
/// experiment's optimizer is. Immutable.
public final class GradientFlow implements ParameterPath {
  // as short as the run is short, and no longer than bends are
  private static final double PIECES_OF_RUN = 64;
  private static final double LONGEST_PIECE = 0.05;
  // of the speed at the start: what moves more slowly has arrived
  private static final double ARRIVED = 1e-7;

  private final int parameterCount;
  private final double[] points;
  private final double time;

  /// @param points rows of parameters. Taken over.
  /// @param time at the last of them
  GradientFlow(int parameterCount, double[] points, double time) {
    this.parameterCount = parameterCount;
    this.points = points;
    this.time = time;
  }

  /// The flow beside a full-batch run. It ends early where it has come to rest, where its numbers
  /// are not finite, or after so much work that nobody would wait for the rest.
  ///
  /// @param run of all samples of `objective`
  /// @throws java.util.concurrent.CancellationException if cancelled
  public static GradientFlow beside(
      Trajectory run, Objective objective, Cancellation cancellation) {
    double duration = durationOf(run);
    double piece = Math.min(LONGEST_PIECE, extent(run) / PIECES_OF_RUN);
    FlowCourse course = new FlowCourse(objective.evaluator(), run.parametersAt(0), cancellation);
    double slowest = ARRIVED * course.speed();
    while (course.time() < duration && course.speed() > slowest) {
      double end = Math.min(duration, course.time() + piece / course.speed());
      if (!course.flowUntil(end)) break;
    }
    return course.flow();
  }

  /// Σ ηₖ of a run.
  static double durationOf(Trajectory run) {
    double duration = 0;
    for (int k = 0; k < run.updates(); k++) duration += run.learningRates().at(k);
    return duration;
  }

  /// How far the run gets away from its start, among all parameters.
  private static double extent(Trajectory run) {
    double largest = 0;
    for (int k = 1; k <= run.updates(); k++) {
      double squares = 0;
      for (int p = 0; p < run.parameterCount(); p++) {
        double difference = run.parameter(k, p) - run.parameter(0, p);
        squares += difference * difference;
      }
      largest = Math.max(largest, squares);
    }
    return Math.sqrt(largest);
  }

  /// The number of pieces that the curve has.
  @Override
  public int updates() {
    return points.length / parameterCount - 1;
  }

  /// A parameter where piece `update` begins, or at the end of the curve.
  @Override
  public double parameter(int update, int parameter) {
    return points[update * parameterCount + parameter];
  }

  /// The time at which it ends: the duration of the run, unless it ended early.
  public double time() {
    return time;
  }
}
