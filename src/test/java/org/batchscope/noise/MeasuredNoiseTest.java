package org.batchscope.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.Datasets;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeasuredNoiseTest {
  private static final double[] THETA = {1.5, 1.0};
  // of a few products and a root
  private static final double ROUNDING = 1e-12;
  private static Objective objective = GradientNoiseTest.small(9);

  @BeforeAll
  static void load() throws InputException {
    objective =
        Objective.of(
            new Network.Neuron(Activation.SIGMOID),
            Loss.LOG_LOSS,
            Datasets.load(DataCatalog.defaultChoice(BuiltIn.TWO_GROUPS)));
  }

  private static MeasuredNoise measured(
      double[] theta, int batchSize, SamplingRule rule, int draws, long seed) {
    double[] full = GradientNoise.at(objective, theta).mean();
    return MeasuredNoise.of(objective, theta, full, batchSize, rule, draws, seed);
  }

  @ParameterizedTest
  @CsvSource({
    "1, RESHUFFLE",
    "20, RESHUFFLE",
    "400, RESHUFFLE",
    "20, WITH_REPLACEMENT",
    "400, WITH_REPLACEMENT"
  })
  void theIntervalHoldsThePredictionAboutAsOftenAsPromised(int batchSize, SamplingRule rule) {
    double predicted = GradientNoise.at(objective, THETA).batchTrace(batchSize, rule);
    int held = 0;
    int seeds = 400;
    for (int seed = 0; seed < seeds; seed++) {
      MeasuredNoise measured = measured(THETA, batchSize, rule, 200, seed);
      if (measured.low() <= predicted && predicted <= measured.high()) held++;
    }
    // 95% of 400 are 380 ± 4.4; squared distances are skewed, so some percent fewer are usual
    assertTrue(held >= 360 && held <= 396, "held in " + held + " of " + seeds);
  }

  @ParameterizedTest
  @CsvSource({
    "20, RESHUFFLE",
    "50, RESHUFFLE",
    "400, RESHUFFLE",
    "50, WITH_REPLACEMENT",
    "400, WITH_REPLACEMENT"
  })
  void uphillShareIsThatOfTheGaussianApproximation(int batchSize, SamplingRule rule) {
    double[] nearMinimum = {-0.2, 1.7};
    GradientNoise noise = GradientNoise.at(objective, nearMinimum);
    double expected =
        new NormalDistribution().cumulativeProbability(-kappa(noise, batchSize, rule));
    assertEquals(expected, noise.uphillProbability(batchSize, rule), ROUNDING);
    assertTrue(expected > 0.01 && expected < 0.5, "a telling point, but " + expected);
    int draws = 20_000;
    // four standard errors of a share, and the skewness of sums of at least 20
    double tolerance = 4 * Math.sqrt(expected * (1 - expected) / draws) + 0.01;
    assertEquals(
        expected, measured(nearMinimum, batchSize, rule, draws, 7).uphillShare(), tolerance);
  }

  /// κ = |G|² / √(GᵀCG), by how many of its standard deviations g_B·G is above zero.
  private static double kappa(GradientNoise noise, int batchSize, SamplingRule rule) {
    double alongGradient =
        noise.mean(0) * noise.mean(0) * noise.batchCovariance(0, 0, batchSize, rule)
            + 2 * noise.mean(0) * noise.mean(1) * noise.batchCovariance(0, 1, batchSize, rule)
            + noise.mean(1) * noise.mean(1) * noise.batchCovariance(1, 1, batchSize, rule);
    return noise.squaredLength() / Math.sqrt(alongGradient);
  }

  @Test
  void fullBatchIsTheFullGradientToTheLastBit() {
    MeasuredNoise measured = measured(THETA, objective.sampleCount(), SamplingRule.RESHUFFLE, 5, 1);
    assertEquals(0, measured.trace());
    assertEquals(0, measured.angleDeviationRadians());
    assertEquals(1, measured.meanCosine());
    assertEquals(0, measured.uphillShare());
  }

  @Test
  void sameSeedDrawsTheSameBatches() {
    MeasuredNoise once = measured(THETA, 7, SamplingRule.RESHUFFLE, 30, 11);
    assertEquals(once, measured(THETA, 7, SamplingRule.RESHUFFLE, 30, 11));
    assertTrue(once.trace() != measured(THETA, 7, SamplingRule.RESHUFFLE, 30, 12).trace());
  }
}
