package org.batchscope.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// The steps that RPROP takes, followed by hand.
class RpropTest {
  private static double[] steps(double learningRate, double... gradients) {
    double[] theta = {0};
    UpdateRule rule = new Optimizer.Rprop().rule(1);
    double[] steps = new double[gradients.length];
    for (int k = 0; k < gradients.length; k++) {
      double before = theta[0];
      rule.step(theta, new double[] {gradients[k]}, learningRate);
      steps[k] = theta[0] - before;
    }
    return steps;
  }

  @Test
  void onlyTheSignOfTheGradientCounts() {
    assertArrayEquals(steps(0.1, 1, 2, -3, -4), steps(0.1, 100, 1e-200, -1e-200, -5));
  }

  @Test
  void theFirstStepIsTheLearningRate() {
    assertArrayEquals(new double[] {-0.1}, steps(0.1, 7));
  }

  @Test
  void stepsGrowByAFifthWhileTheSignStays() {
    assertArrayEquals(new double[] {0.1, 0.12, 0.144}, steps(0.1, -1, -1, -1), 1e-15);
  }

  /// iRprop−: the update after a change of sign makes no step; the one after that is half as long,
  /// and its gradient counts as the first of a new direction.
  @Test
  void aChangeOfSignHalvesTheStepAndSkipsAnUpdate() {
    assertArrayEquals(
        new double[] {-0.1, -0.12, 0, 0.06, 0.072}, steps(0.1, 1, 1, -1, -1, -1), 1e-15);
  }

  @Test
  void aGradientOfZeroMakesNoStepAndKeepsTheStepSize() {
    assertArrayEquals(new double[] {-0.1, 0, -0.1}, steps(0.1, 1, 0, 1), 1e-15);
  }

  @Test
  void stepsGrowToFiftyAndNoFurther() {
    assertArrayEquals(new double[] {-45, -50, -50}, steps(45, 1, 1, 1), 1e-12);
  }

  @Test
  void stepsShrinkToAMillionthAndNoFurther() {
    double[] steps = steps(3e-6, 1, -1, 1, -1, 1, -1, 1);
    assertArrayEquals(new double[] {-3e-6, 0, -1.5e-6, 0, -1e-6, 0, -1e-6}, steps, 1e-18);
  }

  @Test
  void laterLearningRatesDoNotCount() {
    double[] theta = {0};
    UpdateRule rule = new Optimizer.Rprop().rule(1);
    rule.step(theta, new double[] {1}, 0.1);
    rule.step(theta, new double[] {1}, 0.001);
    assertEquals(-0.22, theta[0], 1e-15);
  }
}
