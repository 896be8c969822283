package org.batchscope.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.data.LoadProgress;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.noise.GradientNoise;
import org.batchscope.noise.MeasuredNoise;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.surface.Plane;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.junit.jupiter.api.Test;

final class NoiseLawTest {
  // a square root and a division, each rounded
  private static final double ROUNDING = 1e-14;
  private static final double[] THETA = {0.7, -0.4};
  private static final long SEED = 5;

  private static Objective objective(int n) {
    double[][] x = new double[2][n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[0][i] = Math.sin(1 + 2.3 * i);
      x[1][i] = Math.cos(0.4 + 1.7 * i);
      y[i] = i % 3 == 0 ? 1 : 0;
    }
    try {
      return Objective.of(
          new Network.Neuron(Activation.SIGMOID),
          Loss.LOG_LOSS,
          new Dataset("waves", List.of("a", "b"), "y", x, y, List.of("0", "1"), List.of()));
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  private static final Plane PLANE = Plane.whole(List.of("w1", "w2"));

  private static NoiseLaw law(int n, SamplingRule rule, int draws) {
    return NoiseLaw.at(
        objective(n), PLANE, THETA, rule, draws, NoiseLaw.PATIENT, SEED, Cancellation.NEVER);
  }

  private static List<Integer> sizes(NoiseLaw law) {
    return law.measured().stream().map(MeasuredNoise::batchSize).toList();
  }

  @Test
  void threeSizesOfEachDecadeAndAllSamplesAreMeasured() {
    assertEquals(
        List.of(1, 2, 5, 10, 20, 50, 100, 105), sizes(law(105, SamplingRule.RESHUFFLE, 40)));
    assertEquals(List.of(1, 2, 5, 6), sizes(law(6, SamplingRule.RESHUFFLE, 40)));
    assertEquals(List.of(1, 2, 5, 10), sizes(law(10, SamplingRule.RESHUFFLE, 40)));
    assertEquals(List.of(1), sizes(law(1, SamplingRule.RESHUFFLE, 40)));
  }

  /// Of 4,417 parameters a gradient costs as much as four and a half of two.
  @Test
  void withThousandsOfParametersFewerBatchesAreDrawnForTheSamePrice() throws InputException {
    Study study = new Study();
    DataChoice choice = DataCatalog.defaultChoice(BuiltIn.TWO_MOONS);
    Dataset data = study.data(choice, LoadProgress.unwatched());
    Network.Mlp network = new Network.Mlp(List.of(64, 64), Activation.TANH, Output.SIGMOID);
    double[] theta = Objective.initialParameters(network, data, SEED);
    Experiment experiment =
        ExperimentDefaults.suitedTo(choice, data)
            .withNetwork(network)
            .withStart(Arrays.stream(theta).boxed().toList());
    Result result = study.run(experiment, Cancellation.NEVER);
    long price = 100_000;

    NoiseLaw law =
        NoiseLaw.at(
            result.objective(),
            result.plane(),
            theta,
            SamplingRule.RESHUFFLE,
            1000,
            price,
            SEED,
            Cancellation.NEVER);

    long spent = drawnSamples(law);
    assertTrue(spent <= price / 4, "spent " + spent);
    assertTrue(spent > price / 10, "spent " + spent);
    assertTrue(law.measured().stream().allMatch(each -> each.draws() >= 30));
    long spentOnTwo =
        drawnSamples(
            NoiseLaw.at(
                objective(data.size()),
                PLANE,
                THETA,
                SamplingRule.RESHUFFLE,
                1000,
                price,
                SEED,
                Cancellation.NEVER));
    assertTrue(spentOnTwo <= price && spentOnTwo > 3 * spent, "spent " + spentOnTwo);
  }

  private static long drawnSamples(NoiseLaw law) {
    return law.measured().stream().mapToLong(each -> (long) each.draws() * each.batchSize()).sum();
  }

  @Test
  void predictedDeviationIsTheRootOfThePredictedTrace() {
    GradientNoise noise = GradientNoise.at(objective(105), THETA);
    for (SamplingRule rule : SamplingRule.values()) {
      NoiseLaw law = law(105, rule, 2);
      for (int b = 1; b <= 105; b++)
        assertEquals(Math.sqrt(noise.batchTrace(b, rule)), law.predictedDeviation(b));
    }
  }

  @Test
  void everySizeIsMeasuredAsItWouldBeAlone() {
    double[] full = GradientNoise.at(objective(105), THETA).mean();
    for (SamplingRule rule : SamplingRule.values())
      for (MeasuredNoise measured : law(105, rule, 60).measured())
        assertEquals(
            MeasuredNoise.of(objective(105), THETA, full, measured.batchSize(), rule, 60, SEED),
            measured);
  }

  @Test
  void withoutReplacementTheNaiveLineMeetsThePredictedAtOneAndIsAboveIt() {
    NoiseLaw law = law(105, SamplingRule.RESHUFFLE, 2);
    assertEquals(law.predictedDeviation(1), law.naiveDeviation(1), ROUNDING);
    for (int b = 2; b <= 105; b++)
      assertTrue(law.naiveDeviation(b) > law.predictedDeviation(b), "B = " + b);
    assertEquals(0, law.predictedDeviation(105));
  }

  @Test
  void withReplacementTheNaiveLineIsThePredicted() {
    NoiseLaw law = law(105, SamplingRule.WITH_REPLACEMENT, 2);
    for (int b = 1; b <= 105; b++)
      assertEquals(law.predictedDeviation(b), law.naiveDeviation(b), ROUNDING);
  }

  @Test
  void noiseEqualsSignalWhereTheNaiveLineMeetsTheLengthOfTheFullGradient() {
    NoiseLaw law = law(105, SamplingRule.RESHUFFLE, 2);
    assertEquals(law.fullGradientLength(), law.naiveDeviation(law.noise().noiseScale()), ROUNDING);
  }

  @Test
  void largeBatchesAreDrawnFewerTimesWithinTheBudget() {
    NoiseLaw law = law(20_000, SamplingRule.RESHUFFLE, 400);
    assertEquals(400, law.measured().getFirst().draws());
    MeasuredNoise largest = law.measured().getLast();
    assertEquals(20_000, largest.batchSize());
    assertTrue(largest.draws() >= 30 && largest.draws() < 400, "draws: " + largest.draws());
    assertTrue(cost(law) <= 2_000_000, "cost: " + cost(law));
  }

  @Test
  void whatCannotBeAffordedIsLeftOut() {
    NoiseLaw law = law(300_000, SamplingRule.RESHUFFLE, 400);
    assertTrue(cost(law) <= 2_000_000, "cost: " + cost(law));
    assertTrue(law.measured().stream().allMatch(measured -> measured.draws() >= 30));
    // 30 batches of 20 000 are 600 000 gradients, 30 of 100 000 are beyond the budget
    assertTrue(sizes(law).contains(20_000));
    assertTrue(sizes(law).getLast() < 100_000);
  }

  private static long cost(NoiseLaw law) {
    return law.measured().stream().mapToLong(one -> (long) one.draws() * one.batchSize()).sum();
  }

  @Test
  void cancellingEndsTheMeasurementBeforeTheNextSize() {
    AtomicInteger asked = new AtomicInteger();
    assertThrows(
        CancellationException.class,
        () ->
            NoiseLaw.at(
                objective(105),
                PLANE,
                THETA,
                SamplingRule.RESHUFFLE,
                40,
                NoiseLaw.PATIENT,
                SEED,
                () -> asked.incrementAndGet() == 4));
    assertEquals(4, asked.get());
  }

  @Test
  void thePointIsNotModified() {
    double[] theta = THETA.clone();
    NoiseLaw.at(
        objective(20),
        PLANE,
        theta,
        SamplingRule.RESHUFFLE,
        10,
        NoiseLaw.PATIENT,
        SEED,
        Cancellation.NEVER);
    assertTrue(Arrays.equals(THETA, theta));
  }

  @Test
  void aSingleDrawIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> law(20, SamplingRule.RESHUFFLE, 1));
  }
}
