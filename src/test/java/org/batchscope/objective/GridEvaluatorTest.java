package org.batchscope.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.GridEvaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.ParameterPlane;
import org.batchscope.random.SplitMix64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// In vectors and in plain loops a grid has the same bits, and the losses of single points.
class GridEvaluatorTest {
  // more than go through the loops at once, and not a whole number of groups
  private static final int SAMPLES = 363;
  private static final double[] X = IntStream.range(-6, 7).mapToDouble(i -> 0.31 * i).toArray();
  private static final double[] Y = {-2.5, -1, 0, 0.7, 3};
  // of sums over hundreds of samples, each a few roundings off
  private static final double ROUNDING = 1e-13;

  static Stream<LaneEvaluatorTest.Model> models() {
    return LaneEvaluatorTest.models();
  }

  @ParameterizedTest
  @MethodSource("models")
  void theLossesAreThoseOfSinglePoints(LaneEvaluatorTest.Model model) throws Exception {
    Objective objective = model.objective(SAMPLES);
    ParameterPlane plane = plane(objective);
    double[] losses = losses(objective.meanLoss().plainGrid(plane), X, Y);
    Evaluator alone = objective.evaluator();
    double[] theta = new double[objective.parameterCount()];
    for (int i = 0; i < losses.length; i++) {
      plane.pointAt(X[i % X.length], Y[i / X.length], theta);
      double loss = alone.loss(theta);
      assertEquals(loss, losses[i], ROUNDING * (1 + loss));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void vectorsAndPlainLoopsHaveTheSameBits(LaneEvaluatorTest.Model model) throws Exception {
    Objective objective = model.objective(SAMPLES);
    ParameterPlane plane = plane(objective);
    assertArrayEquals(
        losses(objective.meanLoss().plainGrid(plane), X, Y),
        losses(objective.meanLoss().vectorGrid(plane, SAMPLES), X, Y));
  }

  @ParameterizedTest
  @MethodSource("models")
  void aPointHasTheSameBitsInEveryGrid(LaneEvaluatorTest.Model model) throws Exception {
    Objective objective = model.objective(SAMPLES);
    GridEvaluator grid = objective.meanLoss().vectorGrid(plane(objective), SAMPLES);
    double[] losses = losses(grid, X, Y);
    for (int column = 0; column < X.length; column += 3)
      for (int row = 0; row < Y.length; row++)
        assertArrayEquals(
            new double[] {losses[row * X.length + column]},
            losses(grid, new double[] {X[column]}, new double[] {Y[row]}));
  }

  /// As far from 0 as sums may be: everything is still finite and right.
  @ParameterizedTest
  @MethodSource("models")
  void theLossesAreRightAsFarAsTheGridReaches(LaneEvaluatorTest.Model model) throws Exception {
    Objective objective = model.objective(SAMPLES);
    ParameterPlane plane = plane(objective);
    GridEvaluator grid = objective.meanLoss().vectorGrid(plane, SAMPLES);
    double farX = reach(grid.farthestX());
    double farY = reach(grid.farthestY());
    assertTrue(farX > 3 && farY > 3, "it reaches a little: " + farX + ", " + farY);
    double[] x = {-farX, -farX / 2, farX};
    double[] y = {-farY, farY / 2, farY};
    double[] losses = losses(grid, x, y);
    double[] theta = new double[objective.parameterCount()];
    for (int i = 0; i < losses.length; i++) {
      plane.pointAt(x[i % 3], y[i / 3], theta);
      double loss = objective.evaluator().loss(theta);
      // sums of hundreds are a few 1e-14 off, and exponentials as much of themselves
      assertEquals(loss, losses[i], 1e-11 * (1 + loss));
    }
  }

  /// Anything where the grid says that it is not needed, and no more than a thousand.
  private static double reach(double farthest) {
    return farthest < 0 ? 10 : Math.min(farthest, 1e3);
  }

  @Test
  void gridsAreComputedInVectorsOnceTheyAreWarm() throws Exception {
    Objective objective =
        new LaneEvaluatorTest.Model(new Network.Neuron(Activation.TANH), Loss.MSE, 1, 0)
            .objective(SAMPLES);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          while (!VectorWarmUp.gridsAreReady(objective.meanLoss(), SAMPLES)) Thread.sleep(10);
        });
    ParameterPlane plane = plane(objective);
    assertArrayEquals(
        losses(objective.meanLoss().vectorGrid(plane, SAMPLES), X, Y),
        losses(objective.gridEvaluator(plane), X, Y));
  }

  @Test
  void whatIsRunMeanwhileCanEndIt() throws Exception {
    Objective objective =
        new LaneEvaluatorTest.Model(new Network.Neuron(Activation.TANH), Loss.MSE, 1, 0)
            .objective(SAMPLES);
    GridEvaluator grid = objective.meanLoss().plainGrid(plane(objective));
    assertThrows(
        CancellationException.class,
        () ->
            grid.losses(
                X,
                Y,
                new double[X.length * Y.length],
                () -> {
                  throw new CancellationException();
                }));
  }

  private static double[] losses(GridEvaluator grid, double[] x, double[] y) {
    double[] losses = new double[x.length * y.length];
    grid.losses(x, y, losses, () -> {});
    return losses;
  }

  private static ParameterPlane plane(Objective objective) {
    SplitMix64 random = new SplitMix64(21);
    double[][] vectors = new double[3][objective.parameterCount()];
    for (double[] vector : vectors) Arrays.setAll(vector, _ -> 0.3 * random.nextNormal());
    return new ParameterPlane(vectors[0], vectors[1], vectors[2]);
  }
}
