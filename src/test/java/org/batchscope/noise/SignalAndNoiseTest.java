package org.batchscope.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.batchscope.objective.Objective;
import org.batchscope.sampling.SamplingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignalAndNoiseTest {
  // relative, of sums of a thousand squares in another order
  private static final double ROUNDING = 1e-12;
  private static final double[] THETA = {0.7, -0.4};

  // around the 350 samples that are computed at once, too
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 349, 350, 351, 1050})
  void signalAndNoiseAreThoseOfTheCovariance(int sampleCount) {
    Objective objective = GradientNoiseTest.small(sampleCount);
    GradientNoise known = GradientNoise.at(objective, THETA);
    SignalAndNoise here = SignalAndNoise.at(objective.evaluator(), THETA);
    for (int b = 1; b <= sampleCount; b += 37)
      for (SamplingRule rule : SamplingRule.values())
        assertEquals(
            known.batchDeviation(b, rule), here.batchDeviation(sampleCount, b, rule), ROUNDING);
    assertEquals(known.length(), here.length());
    assertEquals(known.squaredLength(), here.squaredLength());
    assertEquals(known.trace(), here.trace(), ROUNDING * known.trace());
    assertEquals(known.noiseScale(), here.noiseScale(), ROUNDING * known.noiseScale());
  }

  @Test
  void whatRoundingLeavesIsNoNoise() {
    assertTrue(new SignalAndNoise(4, 1e-30).isNoiseless());
    assertTrue(new SignalAndNoise(0, 0).isNoiseless());
    assertFalse(new SignalAndNoise(4, 1e-20).isNoiseless());
    assertFalse(new SignalAndNoise(0, 1e-30).isNoiseless());
  }
}
