package org.batchscope.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.LoadProgress;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.noise.NoiseEllipse;
import org.batchscope.objective.Objective;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.Experiments;
import org.batchscope.training.RunLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {
  /// Of sums of some dozens of terms.
  private static final double ROUNDING = 1e-12;

  private final Study study = new Study();
  private final Experiment experiment = Experiments.on(BuiltIn.TWO_GROUPS);

  private Result run(Experiment experiment, int seeds) throws InputException {
    return study.run(Scenario.of(experiment).withSpreadSeeds(seeds), Cancellation.NEVER);
  }

  private Spread spread(Experiment experiment, int seeds) throws InputException {
    return run(experiment, seeds).spread().orElseThrow();
  }

  @Test
  void thereIsNoneUnlessItIsAskedFor() throws InputException {
    assertEquals(Optional.empty(), run(experiment, 0).spread());
  }

  @Test
  void itsFirstPathIsTheOneThatIsShown() throws InputException {
    Result result = run(experiment, 3);
    var first = result.spread().orElseThrow().ensemble().members().getFirst();
    for (int update = 0; update <= 70; update++)
      assertEquals(result.miniBatch().parameter(update, 1), first.parameter(update, 1), 0);
  }

  @Test
  void orderOfWhatIsAskedDoesNotMatter() throws InputException {
    for (SamplingRule sampling : SamplingRule.values())
      for (long seed : new long[] {1, 2})
        for (int batchSize : new int[] {400, 30})
          for (int seeds : new int[] {9, 3}) {
            Experiment asked =
                experiment
                    .withSampling(sampling)
                    .withSeed(seed)
                    .withBatchSize(new BatchSize.Samples(batchSize));
            Spread remembering = spread(asked, seeds);
            Spread fresh =
                new Study()
                    .run(Scenario.of(asked).withSpreadSeeds(seeds), Cancellation.NEVER)
                    .spread()
                    .orElseThrow();
            assertEquals(fresh.endPoints(), remembering.endPoints());
            assertEquals(seeds, remembering.ensemble().size());
          }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 64})
  void ofLargerNetworksPathsAreKeptAsTheyAreSeen(int units) throws InputException {
    Experiment layers =
        Experiments.on(BuiltIn.TWO_MOONS)
            .withNetwork(new Network.Mlp(List.of(units, units), Activation.TANH, Output.SIGMOID));
    Experiment suited =
        layers.withStart(
            Arrays.stream(
                    Objective.initialParameters(
                        (Network.Mlp) layers.network(),
                        study.data(layers.data(), LoadProgress.unwatched()),
                        1))
                .boxed()
                .toList());

    Result result = run(suited, 64);

    var members = result.spread().orElseThrow().ensemble().members();
    assertEquals(64, members.size());
    var seen = result.plane().path(result.miniBatch());
    for (int update = 0; update <= seen.updates(); update++)
      for (int axis = 0; axis < 2; axis++)
        assertEquals(seen.parameter(update, axis), members.getFirst().parameter(update, axis), 0);
  }

  @Test
  void theEllipseIsThatOfTheEndPointsCovariance() throws InputException {
    Spread spread = spread(experiment, 40);
    double[][] points = new double[40][];
    for (int k = 0; k < 40; k++) {
      var member = spread.ensemble().members().get(k);
      points[k] = new double[] {member.parameter(70, 0), member.parameter(70, 1)};
    }
    RealMatrix covariance = new Covariance(points).getCovarianceMatrix();
    double[] variances = new EigenDecomposition(covariance).getRealEigenvalues();

    EndPoints ends = spread.endPoints().orElseThrow();
    NoiseEllipse ellipse = ends.ellipse();

    assertEquals(40, ends.count());
    assertEquals(
        2 * Math.sqrt(Math.max(variances[0], variances[1])), ellipse.semiMajor(), ROUNDING);
    assertEquals(
        2 * Math.sqrt(Math.min(variances[0], variances[1])), ellipse.semiMinor(), ROUNDING);
    // along the longer axis the points vary as much as it is long
    double x = Math.cos(ellipse.angleRadians());
    double y = Math.sin(ellipse.angleRadians());
    double along =
        x * x * covariance.getEntry(0, 0)
            + 2 * x * y * covariance.getEntry(0, 1)
            + y * y * covariance.getEntry(1, 1);
    assertEquals(ellipse.semiMajor(), 2 * Math.sqrt(along), ROUNDING);
    assertEquals(2 * Math.sqrt(covariance.getEntry(0, 0)), ellipse.halfWidth(), ROUNDING);
    assertEquals(2 * Math.sqrt(covariance.getEntry(1, 1)), ellipse.halfHeight(), ROUNDING);
  }

  @Test
  void theMeanIsThatOfTheEndPoints() throws InputException {
    Spread spread = spread(experiment, 2);
    EndPoints ends = spread.endPoints().orElseThrow();
    var one = spread.ensemble().members().get(0);
    var other = spread.ensemble().members().get(1);

    assertEquals((one.parameter(70, 0) + other.parameter(70, 0)) / 2, ends.firstMean(), ROUNDING);
    assertEquals((one.parameter(70, 1) + other.parameter(70, 1)) / 2, ends.secondMean(), ROUNDING);
  }

  @Test
  void withBatchesOfAllSamplesTheEllipseHasNoSize() throws InputException {
    Result result = run(experiment.withBatchSize(new BatchSize.Full()), 7);
    EndPoints ends = result.spread().orElseThrow().endPoints().orElseThrow();

    assertEquals(0, ends.ellipse().semiMajor(), 0);
    assertEquals(result.fullBatch().parameter(70, 0), ends.firstMean(), 0);
    assertEquals(result.fullBatch().parameter(70, 1), ends.secondMean(), 0);
  }

  @Test
  void aSingleSeedHasAnEllipseWithoutSize() throws InputException {
    EndPoints ends = spread(experiment, 1).endPoints().orElseThrow();

    assertEquals(1, ends.count());
    assertEquals(0, ends.ellipse().semiMajor(), 0);
  }

  @Test
  void runsThatDivergedHaveNoEndPoints() throws InputException {
    Experiment tooFast = Experiments.on(BuiltIn.LINE).withLearningRate(3);

    assertEquals(Optional.empty(), spread(tooFast, 5).endPoints());
  }

  @Test
  void itIsKeptWhileExperimentAndNumberOfSeedsStay() throws InputException {
    Spread before = spread(experiment, 4);

    assertSame(before, spread(experiment, 4));
    assertNotSame(before, spread(experiment, 5));
  }

  @Test
  void boundsOfAResultHoldTheEllipse() throws InputException {
    Experiment noisy =
        experiment
            .withBatchSize(new BatchSize.Samples(1))
            .withLength(new RunLength.Updates(5))
            .withSeed(3);
    Result result = run(noisy, 64);
    EndPoints ends = result.spread().orElseThrow().endPoints().orElseThrow();
    var paths = ResultBounds.holding(run(noisy, 0));
    var whole = ResultBounds.holding(result);

    assertFalse(ResultBounds.isWithin(paths, result), "the ellipse leaves the paths' bounds");
    assertTrue(ResultBounds.isWithin(whole, result));
    assertTrue(
        whole.contains(
            ends.firstMean() - ends.ellipse().halfWidth(),
            ends.secondMean() + ends.ellipse().halfHeight()));
  }
}
