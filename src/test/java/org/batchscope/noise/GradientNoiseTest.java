package org.batchscope.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.data.Dataset;
import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GradientNoiseTest {
  // sums of up to 9⁵ products of numbers near 1 in double precision
  private static final double ROUNDING = 1e-12;
  private static final double[] THETA = {0.7, -0.4};

  static Objective small(int n) {
    double[][] x = new double[2][n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[0][i] = Math.sin(1 + 2.3 * i);
      x[1][i] = Math.cos(0.4 + 1.7 * i * i);
      y[i] = i % 3 == 0 ? 1 : 0;
    }
    Dataset data = new Dataset("small", List.of("a", "b"), "y", x, y, List.of("0", "1"), List.of());
    try {
      return Objective.of(new Network.Neuron(Activation.SIGMOID), Loss.LOG_LOSS, data);
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void covarianceWithoutReplacementIsThatOfAllBatchesThereAre(int batchSize) {
    Objective objective = small(9);
    GradientNoise noise = GradientNoise.at(objective, THETA);
    double[] sums = new double[6];
    for (int members = 0; members < 1 << 9; members++)
      if (Integer.bitCount(members) == batchSize) add(objective, noise, indices(members), sums);
    assertCovariance(noise, batchSize, SamplingRule.RESHUFFLE, sums);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void covarianceWithReplacementIsThatOfAllSequencesThereAre(int batchSize) {
    int n = 6;
    Objective objective = small(n);
    GradientNoise noise = GradientNoise.at(objective, THETA);
    double[] sums = new double[6];
    for (int sequence = 0; sequence < Math.round(Math.pow(n, batchSize)); sequence++) {
      int[] order = new int[batchSize];
      int rest = sequence;
      for (int i = 0; i < batchSize; i++) {
        order[i] = rest % n;
        rest /= n;
      }
      add(objective, noise, order, sums);
    }
    assertCovariance(noise, batchSize, SamplingRule.WITH_REPLACEMENT, sums);
  }

  @Test
  void expectedSquareIsThatOfTheFullGradientAndTheSampleVariance() {
    int n = 9;
    GradientNoise noise = GradientNoise.at(small(n), THETA);
    double sampleTrace = noise.trace() * n / (n - 1);
    for (int b = 1; b <= n; b++)
      assertEquals(
          noise.squaredLength() + sampleTrace * (1.0 / b - 1.0 / n),
          noise.squaredLength() + noise.batchTrace(b, SamplingRule.RESHUFFLE),
          ROUNDING);
  }

  @Test
  void fullBatchHasNoNoiseWithoutReplacementAndSomeWithIt() {
    GradientNoise noise = GradientNoise.at(small(9), THETA);
    assertEquals(0, noise.batchTrace(9, SamplingRule.RESHUFFLE));
    assertEquals(0, noise.uphillProbability(9, SamplingRule.RESHUFFLE));
    assertEquals(noise.trace() / 9, noise.batchTrace(9, SamplingRule.WITH_REPLACEMENT), ROUNDING);
  }

  @Test
  void noiseAndSignalAreEqualAtTheNoiseScale() {
    GradientNoise noise = GradientNoise.at(small(9), THETA);
    assertEquals(noise.squaredLength(), noise.trace() / noise.noiseScale(), ROUNDING);
  }

  @Test
  void ellipseHasTheAxesOfTheCovariance() {
    GradientNoise noise = GradientNoise.at(small(9), THETA);
    NoiseEllipse ellipse = noise.ellipse(2, SamplingRule.RESHUFFLE, 2);
    double major = square(ellipse.semiMajor() / 2);
    double minor = square(ellipse.semiMinor() / 2);
    double cos = Math.cos(ellipse.angleRadians());
    double sin = Math.sin(ellipse.angleRadians());
    assertTrue(major >= minor);
    assertEquals(
        noise.batchCovariance(0, 0, 2, SamplingRule.RESHUFFLE),
        major * cos * cos + minor * sin * sin,
        ROUNDING);
    assertEquals(
        noise.batchCovariance(0, 1, 2, SamplingRule.RESHUFFLE),
        (major - minor) * sin * cos,
        ROUNDING);
    assertEquals(
        noise.batchCovariance(1, 1, 2, SamplingRule.RESHUFFLE),
        major * sin * sin + minor * cos * cos,
        ROUNDING);
  }

  /// Adds to: count, Σ g₀, Σ g₁, Σ d₀², Σ d₀d₁, Σ d₁² with d = g − G.
  private static void add(Objective objective, GradientNoise noise, int[] batch, double[] sums) {
    double[] gradient = new double[2];
    Evaluator evaluator = objective.evaluator();
    evaluator.batchGradient(THETA, batch, 0, batch.length, gradient);
    double first = gradient[0] - noise.mean(0);
    double second = gradient[1] - noise.mean(1);
    sums[0]++;
    sums[1] += gradient[0];
    sums[2] += gradient[1];
    sums[3] += first * first;
    sums[4] += first * second;
    sums[5] += second * second;
  }

  private static void assertCovariance(
      GradientNoise noise, int batchSize, SamplingRule rule, double[] sums) {
    double count = sums[0];
    assertEquals(noise.mean(0), sums[1] / count, ROUNDING);
    assertEquals(noise.mean(1), sums[2] / count, ROUNDING);
    assertEquals(sums[3] / count, noise.batchCovariance(0, 0, batchSize, rule), ROUNDING);
    assertEquals(sums[4] / count, noise.batchCovariance(0, 1, batchSize, rule), ROUNDING);
    assertEquals(sums[5] / count, noise.batchCovariance(1, 1, batchSize, rule), ROUNDING);
  }

  private static int[] indices(int members) {
    return IntStream.range(0, 9).filter(i -> (members >> i & 1) == 1).toArray();
  }

  private static double square(double x) {
    return x * x;
  }
}
