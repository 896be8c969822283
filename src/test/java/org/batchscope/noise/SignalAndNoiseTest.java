package org.batchscope.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.batchscope.network.Objective;
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
    assertEquals(known.squaredLength(), here.squaredLength());
    assertEquals(known.trace(), here.trace(), ROUNDING * known.trace());
    assertEquals(known.noiseScale(), here.noiseScale(), ROUNDING * known.noiseScale());
  }
}
