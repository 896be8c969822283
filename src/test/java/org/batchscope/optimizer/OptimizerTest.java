package org.batchscope.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers that doubles hold exactly, so that hand computation and program agree to the last bit.
class OptimizerTest {
  private static double[] after(Optimizer optimizer, double learningRate, double[]... gradients) {
    double[] theta = {1, -2};
    UpdateRule rule = optimizer.rule(2);
    for (double[] gradient : gradients) rule.step(theta, gradient, learningRate);
    return theta;
  }

  @Test
  void gradientDescentGoesAgainstTheGradient() {
    assertArrayEquals(
        new double[] {1 - 0.5 * 4, -2 + 0.5 * 2},
        after(new Optimizer.Sgd(), 0.5, new double[] {4, -2}));
  }

  @Test
  void gradientDescentRemembersNothing() {
    double[] nothing = {0, 0};

    assertArrayEquals(
        new double[] {-1, -1}, after(new Optimizer.Sgd(), 0.5, new double[] {4, -2}, nothing));
  }

  /// v: −2, then 0.5·(−2) − 0.5·2 = −2, then 0.5·(−2) = −1; θ: 1, −1, −3, −4.
  @Test
  void momentumKeepsAShareOfItsVelocity() {
    double[] theta =
        after(
            new Optimizer.Momentum(0.5),
            0.5,
            new double[] {4, 0},
            new double[] {2, 0},
            new double[] {0, 0});

    assertArrayEquals(new double[] {-4, -2}, theta);
  }

  @Test
  void momentumZeroIsGradientDescent() {
    double[][] gradients = {{0.1, 0.7}, {-0.3, 0.2}, {0.9, -0.4}};

    assertArrayEquals(
        after(new Optimizer.Sgd(), 0.3, gradients),
        after(new Optimizer.Momentum(0), 0.3, gradients));
  }

  @Test
  void everyRunBeginsAtRest() {
    Optimizer optimizer = new Optimizer.Momentum(0.9);
    double[] first = after(optimizer, 0.5, new double[] {4, 2});

    assertArrayEquals(first, after(optimizer, 0.5, new double[] {4, 2}));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
  void momentumBelowZeroOrFromOneOnIsRefused(double momentum) {
    assertThrows(IllegalArgumentException.class, () -> new Optimizer.Momentum(momentum));
  }
}
