package org.batchscope.study;

import java.util.Arrays;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.exception.NumberIsTooSmallException;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.batchscope.network.Evaluator;
import org.batchscope.training.Cancellation;

/// A gradient flow in the making, integrated piece by piece by the method of Dormand and Prince of
/// order 8, each of whose steps is right to 10⁻⁹. Not thread-safe.
final class FlowCourse {
  private static final double TOLERANCE = 1e-9;
  private static final double SHORTEST_STEP = 1e-9;
  private static final int MOST_EVALUATIONS = 20_000;

  private final Evaluator evaluator;
  private final Cancellation cancellation;
  private final double[] gradient;
  private double[] theta;
  private double[] points;
  private int pointCount;
  private double time;
  private int evaluationsLeft = MOST_EVALUATIONS;

  /// @param start the parameters. Not modified.
  FlowCourse(Evaluator evaluator, double[] start, Cancellation cancellation) {
    this.evaluator = evaluator;
    this.cancellation = cancellation;
    theta = start.clone();
    gradient = new double[start.length];
    points = new double[64 * start.length];
    add();
  }

  double time() {
    return time;
  }

  /// The length of the gradient here; NaN or infinite if it is not finite.
  double speed() {
    evaluator.lossAndGradient(theta, gradient);
    double squares = 0;
    for (double g : gradient) squares += g * g;
    return Math.sqrt(squares);
  }

  /// Adds a piece.
  ///
  /// @return whether it could be integrated
  boolean flowUntil(double end) {
    DormandPrince853Integrator integrator =
        new DormandPrince853Integrator(
            SHORTEST_STEP * (end - time), end - time, TOLERANCE, TOLERANCE);
    integrator.setMaxEvaluations(evaluationsLeft);
    // pieces are so short that one step is often enough
    integrator.setInitialStepSize(end - time);
    double[] next = new double[theta.length];
    try {
      integrator.integrate(new Equation(), time, theta, end, next);
    } catch (MaxCountExceededException | NumberIsTooSmallException _) {
      return false;
    }
    evaluationsLeft -= integrator.getEvaluations();
    if (!Arrays.stream(next).allMatch(Double::isFinite)) return false;
    theta = next;
    time = end;
    add();
    return true;
  }

  GradientFlow flow() {
    return new GradientFlow(theta.length, Arrays.copyOf(points, pointCount * theta.length), time);
  }

  private void add() {
    int length = (pointCount + 1) * theta.length;
    if (length > points.length) points = Arrays.copyOf(points, 2 * points.length);
    System.arraycopy(theta, 0, points, pointCount * theta.length, theta.length);
    pointCount++;
  }

  /// dθ/dt = −G(θ).
  private final class Equation implements FirstOrderDifferentialEquations {
    @Override
    public int getDimension() {
      return theta.length;
    }

    @Override
    public void computeDerivatives(double t, double[] place, double[] derivatives) {
      cancellation.check();
      evaluator.lossAndGradient(place, gradient);
      for (int p = 0; p < gradient.length; p++) derivatives[p] = -gradient[p];
    }
  }
}
