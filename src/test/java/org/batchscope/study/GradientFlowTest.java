package org.batchscope.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.batchscope.data.BuiltIn;
import org.batchscope.network.Evaluator;
import org.batchscope.objective.Objective;
import org.batchscope.optimizer.Decay;
import org.batchscope.optimizer.Period;
import org.batchscope.optimizer.Schedule;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Experiments;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;

class GradientFlowTest {
  /// Each of some hundred steps is right to 1e-9, and on a convex loss errors do not grow.
  private static final double INTEGRATION = 1e-7;

  private final Study study = new Study();
  private final Experiment line = Experiments.on(BuiltIn.LINE).withLearningRate(0.1);

  private GradientFlow flow(Experiment experiment) throws InputException {
    Result result = study.run(experiment, Cancellation.NEVER);
    return GradientFlow.beside(result.fullBatch(), result.objective(), Cancellation.NEVER);
  }

  private static double[] end(GradientFlow flow) {
    int last = flow.updates();
    return new double[] {flow.parameter(last, 0), flow.parameter(last, 1)};
  }

  /// Of a linear neuron with mse the gradient is H·(θ − θ*), so that θ(t) = θ* + exp(−H·t)·(θ₀ −
  /// θ*).
  @Test
  void theFlowOfALinearNeuronIsTheMatrixExponential() throws InputException {
    Experiment experiment = line.withLength(new RunLength.Updates(20));
    GradientFlow flow = flow(experiment);
    assertEquals(2, flow.time(), 1e-12);
    assertArrayEquals(
        exponential(study.objective(experiment), experiment.startingPoint(), 2),
        end(flow),
        INTEGRATION);
  }

  private static double[] exponential(Objective objective, double[] start, double time) {
    Evaluator evaluator = objective.evaluator();
    double[] atZero = gradient(evaluator, 0, 0);
    double[] atFirst = gradient(evaluator, 1, 0);
    double[] atSecond = gradient(evaluator, 0, 1);
    double a = atFirst[0] - atZero[0];
    double b = atSecond[0] - atZero[0];
    double c = atSecond[1] - atZero[1];
    double determinant = a * c - b * b;
    double lowest0 = (-c * atZero[0] + b * atZero[1]) / determinant;
    double lowest1 = (b * atZero[0] - a * atZero[1]) / determinant;
    double mean = (a + c) / 2;
    double half = Math.hypot((a - c) / 2, b);
    double cosh = Math.exp(-mean * time) * Math.cosh(half * time);
    double sinh = Math.exp(-mean * time) * Math.sinh(half * time) / half;
    double x = start[0] - lowest0;
    double y = start[1] - lowest1;
    return new double[] {
      lowest0 + cosh * x - sinh * ((a - mean) * x + b * y),
      lowest1 + cosh * y - sinh * (b * x + (c - mean) * y)
    };
  }

  private static double[] gradient(Evaluator evaluator, double first, double second) {
    double[] gradient = new double[2];
    evaluator.lossAndGradient(new double[] {first, second}, gradient);
    return gradient;
  }

  /// Euler's method is off by an amount in proportion to its step.
  @Test
  void smallerLearningRatesComeNearerInProportion() throws InputException {
    Experiment groups = Experiments.on(BuiltIn.TWO_GROUPS);
    double[] flow = end(flow(groups.withLength(new RunLength.Updates(10))));
    double before = Double.NaN;
    for (int parts = 1; parts <= 64; parts *= 4) {
      Experiment finer =
          groups.withLearningRate(0.8 / parts).withLength(new RunLength.Updates(10 * parts));
      Trajectory run = Experiments.fullBatchRun(finer);
      double distance =
          Math.hypot(
              run.parameter(run.updates(), 0) - flow[0], run.parameter(run.updates(), 1) - flow[1]);
      if (parts > 4) assertEquals(4, before / distance, 0.2);
      before = distance;
    }
  }

  @Test
  void itLastsAsLongAsAllLearningRatesTogether() throws InputException {
    Schedule halved = new Schedule(new Decay.Step(0.5, new Period(10, Period.Unit.UPDATES)), 0);
    Experiment scheduled = line.withSchedule(halved).withLength(new RunLength.Updates(20));
    assertEquals(10 * 0.1 + 10 * 0.05, flow(scheduled).time(), 1e-12);
  }

  @Test
  void itEndsWhereItHasComeToRest() throws InputException {
    GradientFlow flow = flow(line.withLength(new RunLength.Updates(50_000)));
    assertTrue(flow.time() < 500, () -> "still moving at " + flow.time());
    double[] gradient = new double[2];
    study.objective(line).evaluator().lossAndGradient(end(flow), gradient);
    assertArrayEquals(new double[2], gradient, 1e-6);
  }

  @Test
  void besideARunThatDivergesItDoesNot() throws InputException {
    Experiment wild = line.withLearningRate(30);
    GradientFlow flow = flow(wild);
    Evaluator evaluator = study.objective(wild).evaluator();
    assertTrue(evaluator.loss(end(flow)) < evaluator.loss(wild.startingPoint()));
  }

  @Test
  void itsPiecesAreShortEnoughForACurve() throws InputException {
    GradientFlow flow = flow(Experiments.on(BuiltIn.TWO_GROUPS));
    for (int k = 0; k < flow.updates(); k++)
      assertTrue(
          Math.hypot(
                  flow.parameter(k + 1, 0) - flow.parameter(k, 0),
                  flow.parameter(k + 1, 1) - flow.parameter(k, 1))
              < 0.1);
  }

  @Test
  void itCanBeCancelledInTheMiddle() throws InputException {
    Result result = study.run(line, Cancellation.NEVER);
    for (int questions = 1; questions <= 100; questions *= 10) {
      AtomicInteger left = new AtomicInteger(questions);
      assertThrows(
          CancellationException.class,
          () ->
              GradientFlow.beside(
                  result.fullBatch(), result.objective(), () -> left.decrementAndGet() <= 0));
    }
  }
}
