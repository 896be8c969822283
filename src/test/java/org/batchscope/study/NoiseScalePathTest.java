package org.batchscope.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.batchscope.data.Dataset;
import org.batchscope.network.Activation;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.noise.GradientNoise;
import org.batchscope.objective.Objective;
import org.batchscope.surface.Plane;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trainer;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;

final class NoiseScalePathTest {
  // relative, of sums of a thousand squares in another order
  private static final double ROUNDING = 1e-12;
  private static final Study STUDY = new Study();
  private static final Result USUAL = usual(70);

  private static Result usual(int updates) {
    try {
      Experiment experiment = STUDY.usualExperiment().withLength(new RunLength.Updates(updates));
      return STUDY.run(experiment, Cancellation.NEVER);
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  private static NavigableMap<Integer, Double> scales(Result result, Trajectory run) {
    return NoiseScalePath.along(result.objective(), run, Cancellation.NEVER).scales();
  }

  @Test
  void everyPointOfAShortRunHasTheNoiseScaleOfItsGradients() {
    for (Trajectory run : new Trajectory[] {USUAL.miniBatch(), USUAL.fullBatch()}) {
      NavigableMap<Integer, Double> scales = scales(USUAL, run);
      assertEquals(
          IntStream.rangeClosed(0, 70).boxed().toList(), scales.keySet().stream().toList());
      scales.forEach((update, scale) -> {
        double known = GradientNoise.at(USUAL.objective(), run.parametersAt(update)).noiseScale();
        assertEquals(known, scale, ROUNDING * known);
      });
    }
  }

  @Test
  void noiseGrowsInProportionToTheSignalAsTrainingProceeds() {
    NavigableMap<Integer, Double> scales = scales(USUAL, USUAL.fullBatch());
    assertTrue(scales.lastEntry().getValue() > 10 * scales.firstEntry().getValue());
  }

  @Test
  void ofALongRunEvenlySpacedPointsAndBothEndsAreComputed() {
    Result lengthy = usual(2100);
    NavigableMap<Integer, Double> scales = scales(lengthy, lengthy.miniBatch());
    assertEquals(150, scales.size());
    assertEquals(0, scales.firstKey());
    assertEquals(2100, scales.lastKey());
    int before = 0;
    for (int update : scales.tailMap(0, false).keySet()) {
      // 2100 / 149 = 14.09…
      assertTrue(update - before == 14 || update - before == 15, before + " to " + update);
      before = update;
    }
  }

  @Test
  void aPointCanBeAddedAnywhere() {
    Result lengthy = usual(2100);
    NoiseScalePath path =
        NoiseScalePath.along(lengthy.objective(), lengthy.miniBatch(), Cancellation.NEVER);
    assertFalse(path.scales().containsKey(1000));
    double known =
        GradientNoise.at(lengthy.objective(), lengthy.miniBatch().parametersAt(1000)).noiseScale();
    NavigableMap<Integer, Double> more = path.through(1000).scales();
    assertEquals(known, more.get(1000), ROUNDING * known);
    assertEquals(151, more.size());
    assertEquals(150, path.scales().size());
  }

  @Test
  void aLargeSetCostsNoMoreThanFourMillionGradientsOfSamples() throws InputException {
    // in two passes over each of 20 points
    Result large = waves(100_000);
    assertEquals(20, scales(large, large.miniBatch()).size());
  }

  @Test
  void aHugeSetHasFewPoints() throws InputException {
    Result huge = waves(400_000);
    assertEquals(8, scales(huge, huge.miniBatch()).size());
  }

  @Test
  void cancellingEndsItBeforeTheNextPoint() {
    AtomicInteger asked = new AtomicInteger();
    assertThrows(
        CancellationException.class,
        () ->
            NoiseScalePath.along(
                USUAL.objective(), USUAL.miniBatch(), () -> asked.incrementAndGet() == 4));
    assertEquals(4, asked.get());
  }

  /// A short run over so many samples.
  private static Result waves(int n) throws InputException {
    double[][] x = new double[1][n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[0][i] = Math.sin(1 + 2.3 * i);
      y[i] = Math.cos(0.4 + 1.7 * i);
    }
    Dataset data = new Dataset("waves", List.of("a"), "y", x, y, List.of(), List.of());
    Objective objective = Objective.of(new Network.Neuron(Activation.IDENTITY), Loss.MSE, data);
    Experiment experiment =
        USUAL
            .experiment()
            .withNetwork(new Network.Neuron(Activation.IDENTITY))
            .withLoss(Loss.MSE)
            .withLength(new RunLength.Updates(30));
    Trajectory run = new Trainer(objective, experiment).miniBatchRun(Cancellation.NEVER);
    return new Result(
        Scenario.of(experiment),
        objective,
        run,
        run,
        Plane.whole(objective.parameterNames()),
        List.of(),
        Optional.empty());
  }
}
