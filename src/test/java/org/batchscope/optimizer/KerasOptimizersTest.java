package org.batchscope.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every optimizer against its definition written out in full: sums over all earlier gradients
/// instead of running means.
class KerasOptimizersTest {
  private static final double[] GRADIENTS = {0.9, -0.35, 0.02, 1.7, 0.6, -0.8, 0, 0.1};
  // another one for each update
  private static final double[] RATES = {0.1, 0.2, 0.3, 0.25, 0.05, 0.4, 0.1, 0.15};
  private static final double START = 2;

  /// Some ten operations, each right to 1e-16 of a number below 10.
  private static final double ROUNDING = 1e-14;

  /// One parameter before every step and after the last.
  private static double[] path(Optimizer optimizer, double[] rates, double... gradients) {
    double[] path = new double[gradients.length + 1];
    double[] theta = {START};
    UpdateRule rule = optimizer.rule(1);
    path[0] = START;
    for (int k = 0; k < gradients.length; k++) {
      rule.step(theta, new double[] {gradients[k]}, rates[k]);
      path[k + 1] = theta[0];
    }
    return path;
  }

  private static double[] path(Optimizer optimizer) {
    return path(optimizer, RATES, GRADIENTS);
  }

  /// Σ weightᵏ⁻ⁱ·term(i) over i from 0 to k.
  private static double sum(int k, double weight, IntToDoubleFunction term) {
    return IntStream.rangeClosed(0, k)
        .mapToDouble(i -> Math.pow(weight, k - i) * term.applyAsDouble(i))
        .sum();
  }

  private static double square(double x) {
    return x * x;
  }

  @Test
  void momentumIsASumOfAllStepsSoFar() {
    double[] path = path(new Optimizer.Momentum(0.7));
    for (int k = 0; k < GRADIENTS.length; k++) {
      double velocity = -sum(k, 0.7, i -> RATES[i] * GRADIENTS[i]);
      assertEquals(velocity, path[k + 1] - path[k], ROUNDING);
    }
  }

  @Test
  void nesterovAddsTheGradientStepToTheVelocityOnceMore() {
    double[] path = path(new Optimizer.Nesterov(0.7));
    for (int k = 0; k < GRADIENTS.length; k++) {
      double velocity = -sum(k, 0.7, i -> RATES[i] * GRADIENTS[i]);
      assertEquals(0.7 * velocity - RATES[k] * GRADIENTS[k], path[k + 1] - path[k], ROUNDING);
    }
  }

  /// Nesterov's own form takes the gradient at the point to which the momentum alone would lead;
  /// the rule follows these points. Of ½·h·θ² the gradient is h·θ.
  @Test
  void nesterovFollowsThePointsWhereItsMomentumLeads() {
    double h = 1.5;
    double rate = 0.1;
    double m = 0.9;
    double[] lookAhead = {START};
    UpdateRule rule = new Optimizer.Nesterov(m).rule(1);
    double theta = START;
    double velocity = 0;
    for (int k = 0; k < 20; k++) {
      rule.step(lookAhead, new double[] {h * lookAhead[0]}, rate);
      velocity = m * velocity - rate * h * (theta + m * velocity);
      theta += velocity;
      assertEquals(theta + m * velocity, lookAhead[0], ROUNDING);
    }
  }

  @Test
  void adaGradDividesByTheRootOfTheSumOfAllSquares() {
    double[] path = path(new Optimizer.AdaGrad(0.1, 1e-3));
    for (int k = 0; k < GRADIENTS.length; k++) {
      double squares = sum(k, 1, i -> square(GRADIENTS[i]));
      double step = -RATES[k] * GRADIENTS[k] / Math.sqrt(0.1 + squares + 1e-3);
      assertEquals(step, path[k + 1] - path[k], ROUNDING);
    }
  }

  @Test
  void rmsPropDividesByTheRootOfTheLatestMeanSquare() {
    double[] path = path(new Optimizer.RmsProp(0.8, 0, 1e-3));
    for (int k = 0; k < GRADIENTS.length; k++)
      assertEquals(-RATES[k] * rmsDirection(k, 0.8), path[k + 1] - path[k], ROUNDING);
  }

  @Test
  void rmsPropWithMomentumSumsTheseSteps() {
    double[] path = path(new Optimizer.RmsProp(0.8, 0.6, 1e-3));
    for (int k = 0; k < GRADIENTS.length; k++)
      assertEquals(
          -sum(k, 0.6, i -> RATES[i] * rmsDirection(i, 0.8)), path[k + 1] - path[k], ROUNDING);
  }

  private static double rmsDirection(int k, double rho) {
    double meanSquare = (1 - rho) * sum(k, rho, i -> square(GRADIENTS[i]));
    return GRADIENTS[k] / Math.sqrt(meanSquare + 1e-3);
  }

  @Test
  void adamDividesTheMeanByTheRootOfTheMeanSquareWithoutTheirBias() {
    double[] path = path(new Optimizer.Adam(0.7, 0.9, 1e-3));
    for (int k = 0; k < GRADIENTS.length; k++)
      assertEquals(-RATES[k] * adamDirection(k), path[k + 1] - path[k], ROUNDING);
  }

  @Test
  void adamWShrinksTheParameterFirst() {
    double[] path = path(new Optimizer.AdamW(0.7, 0.9, 0.2, 1e-3));
    for (int k = 0; k < GRADIENTS.length; k++) {
      double shrunk = path[k] * (1 - 0.2 * RATES[k]);
      assertEquals(shrunk - RATES[k] * adamDirection(k), path[k + 1], ROUNDING);
    }
  }

  /// Algorithm 1 of Kingma and Ba with β₁ = 0.7, β₂ = 0.9, ε̂ = 10⁻³, for which ε = ε̂/√(1−β₂ᵗ).
  private static double adamDirection(int k) {
    double beta1 = 0.7;
    double beta2 = 0.9;
    double mean = (1 - beta1) * sum(k, beta1, i -> GRADIENTS[i]);
    double meanSquare = (1 - beta2) * sum(k, beta2, i -> square(GRADIENTS[i]));
    double unbiasedMean = mean / (1 - Math.pow(beta1, k + 1));
    double unbiasedSquare = meanSquare / (1 - Math.pow(beta2, k + 1));
    double epsilon = 1e-3 / Math.sqrt(1 - Math.pow(beta2, k + 1));
    return unbiasedMean / (Math.sqrt(unbiasedSquare) + epsilon);
  }

  /// Without its bias the mean of one gradient is that gradient, of one square that square.
  @ParameterizedTest
  @ValueSource(doubles = {-300, -0.2, 0.01, 7})
  void theFirstStepOfAdamIsTheLearningRateWhateverTheGradient(double gradient) {
    double[] path = path(OptimizerKind.ADAM.usual(), RATES, gradient);
    double shareOfEpsilon = 1e-7 / Math.sqrt(1 - 0.999) / Math.abs(gradient);
    double step = START - path[1];
    assertEquals(RATES[0] * Math.signum(gradient), step, 1.01 * RATES[0] * shareOfEpsilon);
    assertTrue(Math.abs(step) < RATES[0]);
  }

  /// The examples of the documentation, tf.keras.optimizers of TensorFlow 2.4 to 2.16: of the loss
  /// ½·θ² the gradient is θ.
  @Test
  void theExamplesOfTheDocumentationComeOut() {
    assertEquals(1 - 0.1, ofHalfSquare(new Optimizer.Momentum(0.9), 1, 1), 1e-12);
    assertEquals(1 - 0.1 - 0.18, ofHalfSquare(new Optimizer.Momentum(0.9), 1, 2), 1e-12);
    assertEquals(9.683772, ofHalfSquare(OptimizerKind.RMSPROP.usual(), 10, 1), 5e-7);
    assertEquals(9.9, ofHalfSquare(OptimizerKind.ADAM.usual(), 10, 1), 5e-7);
  }

  private static double ofHalfSquare(Optimizer optimizer, double start, int steps) {
    double[] theta = {start};
    UpdateRule rule = optimizer.rule(1);
    for (int k = 0; k < steps; k++) rule.step(theta, theta.clone(), 0.1);
    return theta[0];
  }

  /// keras.io/api/optimizers
  @Test
  void usualValuesAreThoseOfKeras() {
    assertEquals(new Optimizer.AdaGrad(0.1, 1e-7), OptimizerKind.ADAGRAD.usual());
    assertEquals(new Optimizer.RmsProp(0.9, 0, 1e-7), OptimizerKind.RMSPROP.usual());
    assertEquals(new Optimizer.Adam(0.9, 0.999, 1e-7), OptimizerKind.ADAM.usual());
    assertEquals(new Optimizer.AdamW(0.9, 0.999, 0.004, 1e-7), OptimizerKind.ADAMW.usual());
  }

  @ParameterizedTest
  @EnumSource
  void everyParameterIsSteppedByItself(OptimizerKind kind) {
    double[] both = {START, 5};
    UpdateRule rule = kind.usual().rule(2);
    for (int k = 0; k < GRADIENTS.length; k++)
      rule.step(both, new double[] {GRADIENTS[k], 3 - k}, RATES[k]);
    assertEquals(path(kind.usual())[GRADIENTS.length], both[0]);
  }

  @ParameterizedTest
  @EnumSource
  void aParameterThatIsNotFiniteStaysSo(OptimizerKind kind) {
    for (double notFinite : new double[] {Double.POSITIVE_INFINITY, Double.NaN})
      for (double next : new double[] {notFinite, -notFinite, 1}) {
        double[] theta = {START};
        UpdateRule rule = kind.usual().rule(1);
        rule.step(theta, new double[] {1}, 0.1);
        theta[0] = notFinite;
        for (double gradient : new double[] {next, 1, -next, 0}) {
          rule.step(theta, new double[] {gradient}, 0.1);
          assertFalse(Double.isFinite(theta[0]));
        }
      }
  }

  @ParameterizedTest
  @EnumSource
  void everyRunBeginsAnew(OptimizerKind kind) {
    Optimizer optimizer = kind.usual();
    assertArrayEquals(path(optimizer), path(optimizer));
  }

  @ParameterizedTest
  @EnumSource
  void aKindMakesTheOptimizerOfItsHyperparameters(OptimizerKind kind) {
    Optimizer usual = kind.usual();
    assertEquals(kind, OptimizerKind.of(usual));
    assertEquals(usual, kind.with(usual.hyperparameters()));
    assertEquals(usual.hyperparameters().keySet(), kind.hyperparameters());
  }
}
