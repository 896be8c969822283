package org.batchscope.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.Datasets;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Objective;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MeasuredNoiseTest {
  private static final double[] THETA = {1.5, 1.0};
  private static Objective objective = GradientNoiseTest.small(9);

  @BeforeAll
  static void load() throws InputException {
    objective =
        Objective.of(
            new Network.Neuron(Activation.SIGMOID),
            Loss.LOG_LOSS,
            Datasets.load(DataCatalog.defaultChoice(BuiltIn.TWO_GROUPS)));
  }

  @ParameterizedTest
  @EnumSource(names = {"RESHUFFLE", "WITH_REPLACEMENT"})
  void theIntervalHoldsThePredictionAboutAsOftenAsPromised(SamplingRule rule) {
    GradientNoise noise = GradientNoise.at(objective, THETA);
    int held = 0;
    int seeds = 400;
    for (int seed = 0; seed < seeds; seed++) {
      MeasuredNoise measured = MeasuredNoise.of(objective, THETA, 20, rule, 200, seed);
      double predicted = noise.batchTrace(20, rule);
      if (measured.low() <= predicted && predicted <= measured.high()) held++;
    }
    // 95% of 400 are 380 ± 4.4; squared distances are skewed, so some percent fewer are usual
    assertTrue(held >= 360 && held <= 396, "held in " + held + " of " + seeds);
  }

  @Test
  void uphillShareIsThatOfTheGaussianApproximation() {
    double[] nearMinimum = {-0.2, 1.7};
    GradientNoise noise = GradientNoise.at(objective, nearMinimum);
    int draws = 20_000;
    MeasuredNoise measured =
        MeasuredNoise.of(objective, nearMinimum, 50, SamplingRule.RESHUFFLE, draws, 7);
    double expected = noise.uphillProbability(50, SamplingRule.RESHUFFLE);
    assertTrue(expected > 0.05 && expected < 0.5, "a telling point, but " + expected);
    // four standard errors of a share, and the skewness of sums of 50
    double tolerance = 4 * Math.sqrt(expected * (1 - expected) / draws) + 0.01;
    assertEquals(expected, measured.uphillShare(), tolerance);
  }

  @Test
  void fullBatchIsTheFullGradientToTheLastBit() {
    MeasuredNoise measured =
        MeasuredNoise.of(objective, THETA, objective.sampleCount(), SamplingRule.RESHUFFLE, 5, 1);
    assertEquals(0, measured.trace());
    assertEquals(0, measured.angleDeviationRadians());
    assertEquals(1, measured.meanCosine());
    assertEquals(0, measured.uphillShare());
  }

  @Test
  void sameSeedDrawsTheSameBatches() {
    MeasuredNoise once = MeasuredNoise.of(objective, THETA, 7, SamplingRule.RESHUFFLE, 30, 11);
    assertEquals(once, MeasuredNoise.of(objective, THETA, 7, SamplingRule.RESHUFFLE, 30, 11));
    assertTrue(
        once.trace()
            != MeasuredNoise.of(objective, THETA, 7, SamplingRule.RESHUFFLE, 30, 12).trace());
  }
}
