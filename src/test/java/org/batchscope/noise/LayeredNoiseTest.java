package org.batchscope.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.data.LoadProgress;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.surface.Plane;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The noise of a network with more than two parameters, of which the covariance is not formed,
/// against the covariance and against all batches there are.
final class LayeredNoiseTest {
  // relative, of sums in another order
  private static final double ROUNDING = 1e-12;
  private static final SamplingRule RULE = SamplingRule.RESHUFFLE;

  private Objective objective;
  private Plane plane;
  private double[] theta;

  @BeforeEach
  void train() throws InputException {
    set(BuiltIn.SIX_POINTS, 3);
  }

  private void set(BuiltIn set, int... hidden) throws InputException {
    Study study = new Study();
    DataChoice choice = DataCatalog.defaultChoice(set);
    Dataset data = study.data(choice, LoadProgress.unwatched());
    Network.Mlp mlp =
        new Network.Mlp(Arrays.stream(hidden).boxed().toList(), Activation.TANH, Output.SIGMOID);
    Experiment experiment =
        ExperimentDefaults.suitedTo(choice, data)
            .withNetwork(mlp)
            .withStart(ExperimentDefaults.drawnStart(mlp, data, 3));
    Result result = study.run(experiment, Cancellation.NEVER);
    objective = result.objective();
    plane = result.plane();
    theta = result.miniBatch().parametersAt(5);
  }

  @Test
  void whatIsSeenIsTheCovarianceOnThePlane() throws InputException {
    for (int[] hidden : new int[][] {{3}, {5, 4}, {20}}) {
      set(BuiltIn.TWO_MOONS, hidden);
      GradientNoise whole = GradientNoise.at(objective, theta);
      GradientNoise seen = GradientNoise.at(objective, theta, plane);
      double[] u = plane.firstDirection();
      double[] v = plane.secondDirection();
      double size = whole.trace();
      assertEquals(size, seen.trace(), ROUNDING * size);
      assertEquals(form(whole, u, u), seen.seenCovariance(0, 0), ROUNDING * size);
      assertEquals(form(whole, u, v), seen.seenCovariance(0, 1), ROUNDING * size);
      assertEquals(form(whole, u, v), seen.seenCovariance(1, 0), ROUNDING * size);
      assertEquals(form(whole, v, v), seen.seenCovariance(1, 1), ROUNDING * size);
      assertEquals(whole.uphillProbability(1, RULE), seen.uphillProbability(1, RULE), ROUNDING);
      assertEquals(whole.noiseScale(), seen.noiseScale(), ROUNDING * whole.noiseScale());
      assertThrows(IndexOutOfBoundsException.class, () -> seen.covariance(0, 0));
    }
  }

  private static double form(GradientNoise noise, double[] a, double[] b) {
    double sum = 0;
    for (int p = 0; p < a.length; p++)
      for (int q = 0; q < a.length; q++) sum += a[p] * noise.covariance(p, q) * b[q];
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void noiseIsThatOfAllBatchesThereAre(int batchSize) {
    GradientNoise noise = GradientNoise.at(objective, theta, plane);
    double[] gradient = new double[theta.length];
    double trace = 0;
    double[][] seen = new double[2][2];
    int count = 0;
    for (int members = 0; members < 1 << 6; members++) {
      if (Integer.bitCount(members) != batchSize) continue;
      int[] batch = indices(members);
      objective.evaluator().batchGradient(theta, batch, 0, batchSize, gradient);
      for (int p = 0; p < theta.length; p++) {
        gradient[p] -= noise.mean(p);
        trace += gradient[p] * gradient[p];
      }
      double[] parts = {plane.along(gradient), plane.across(gradient)};
      for (int a = 0; a < 2; a++) for (int b = 0; b < 2; b++) seen[a][b] += parts[a] * parts[b];
      count++;
    }
    double factor = GradientNoise.batchFactor(6, batchSize, RULE);
    double rounding = ROUNDING * noise.trace();
    assertEquals(trace / count, noise.batchTrace(batchSize, RULE), rounding);
    for (int a = 0; a < 2; a++)
      for (int b = 0; b < 2; b++)
        assertEquals(seen[a][b] / count, factor * noise.seenCovariance(a, b), rounding);
  }

  @Test
  void theNoiseScaleNeedsNoPlane() {
    GradientNoise known = GradientNoise.at(objective, theta, plane);
    SignalAndNoise here = SignalAndNoise.at(objective.evaluator(), theta);
    assertEquals(known.squaredLength(), here.squaredLength());
    assertEquals(known.trace(), here.trace());
  }

  @Test
  void partsOfABatchAreThoseOfItsGradient() {
    SampleParts parts = SampleParts.at(objective, theta, plane);
    double[] gradient = new double[theta.length];
    for (int members = 1; members < 1 << 6; members++) {
      int[] batch = indices(members);
      objective.evaluator().batchGradient(theta, batch, 0, batch.length, gradient);
      assertEquals(plane.along(gradient), parts.first(batch), ROUNDING);
      assertEquals(plane.across(gradient), parts.second(batch), ROUNDING);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void drawnSamplesAreThoseWhoseGradientIsComputed(int batchSize) {
    double[] drawn = new double[theta.length];
    double[] again = new double[theta.length];
    for (SamplingRule rule : SamplingRule.values()) {
      BatchDraws gradients = new BatchDraws(objective, rule, 5);
      BatchDraws samples = new BatchDraws(objective, rule, 5);
      for (int k = 0; k < 20; k++) {
        gradients.next(theta, batchSize, drawn);
        int[] batch = samples.nextSamples(batchSize);
        objective.evaluator().batchGradient(theta, batch, 0, batchSize, again);
        assertEquals(List.of(drawn[0], drawn[7]), List.of(again[0], again[7]));
      }
    }
  }

  @Test
  void elementsOfManyParametersAreThoseOfAllPairs() throws InputException {
    set(BuiltIn.TWO_MOONS, 20);
    NoiseElements all = NoiseElements.ofAllPairs(objective, theta);
    NoiseElements some = NoiseElements.seenOn(objective, theta, plane);
    int p = theta.length;
    assertEquals(p + p * (p - 1) / 2, all.names().size());
    assertEquals(all.names().subList(0, p), some.names().subList(0, p));
    assertEquals(
        List.of("var_plane_x", "var_plane_y", "cov_plane_x_plane_y"),
        some.names().subList(p, p + 3));
    for (int i = 0; i < p; i++)
      assertEquals(all.values().get(i), some.values().get(i), ROUNDING * all.trace());
    assertEquals(all.trace(), some.trace(), ROUNDING * all.trace());
  }

  @Test
  void allPairsOfManyParametersAreRefused() throws InputException {
    set(BuiltIn.SIX_POINTS, 30);
    assertThrows(IllegalArgumentException.class, () -> NoiseElements.ofAllPairs(objective, theta));
  }

  private static int[] indices(int members) {
    return IntStream.range(0, 6).filter(i -> (members >> i & 1) == 1).toArray();
  }
}
