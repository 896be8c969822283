package org.batchscope.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.Dataset;
import org.batchscope.data.LoadProgress;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.noise.BatchDraws;
import org.batchscope.noise.NoiseEllipse;
import org.batchscope.noise.RunDirections;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;

final class PointNoiseTest {
  private static final int UPDATE = 12;
  private final Study study = new Study();

  @Test
  void otherBatchesDifferFromTheOneUsedAndFromEachOther() throws InputException {
    Result result = run(new BatchSize.Samples(10), SamplingRule.RESHUFFLE);
    PointNoise noise = noise(result, UPDATE, 16);
    assertEquals(16, noise.fan().size());
    for (int k = 0; k < 16; k++) {
      assertNotEquals(result.miniBatch().batchGradient(UPDATE, 0), noise.fan().get(k).first());
      if (k > 0) assertNotEquals(noise.fan().get(k - 1).first(), noise.fan().get(k).first());
    }
  }

  @Test
  void theSameUpdateHasTheSameFan() throws InputException {
    Result result = run(new BatchSize.Samples(10), SamplingRule.RESHUFFLE);
    assertEquals(noise(result, UPDATE, 4).fan().get(3), noise(result, UPDATE, 8).fan().get(3));
  }

  @Test
  void ofManyParametersTheFanIsThatOfTheBatchesThemselves() throws InputException {
    Result result = layered(SamplingRule.WITH_REPLACEMENT);
    double[] theta = result.miniBatch().parametersAt(UPDATE);
    double[] gradient = new double[theta.length];
    long seed = result.experiment().seed() ^ ((long) UPDATE << 32);
    BatchDraws batches = new BatchDraws(result.objective(), SamplingRule.WITH_REPLACEMENT, seed);
    List<Gradient> fan = noise(result, UPDATE, 16).fan();
    assertEquals(16, fan.size());
    for (Gradient shown : fan) {
      batches.next(theta, 10, gradient);
      assertEquals(result.plane().along(gradient), shown.first(), 1e-12);
      assertEquals(result.plane().across(gradient), shown.second(), 1e-12);
    }
  }

  @Test
  void ofManyParametersHairsAreTheSamplesThemselves() throws InputException {
    Result result = layered(SamplingRule.RESHUFFLE);
    ViewSettings hairs = ViewSettings.USUAL.withHairs(true);
    PointGradients point = PointGradients.at(result, UPDATE, hairs).orElseThrow();
    double[] theta = result.miniBatch().parametersAt(UPDATE);
    double[] gradient = new double[theta.length];
    int[] batch = result.miniBatch().sampler().samples(result.miniBatch().batch(UPDATE));
    List<Gradient> shown = point.samples().orElseThrow().batch();
    assertEquals(batch.length, shown.size());
    for (int i = 0; i < batch.length; i++) {
      result.objective().evaluator().sampleGradient(theta, batch[i], gradient);
      assertEquals(result.plane().along(gradient), shown.get(i).first(), 1e-12);
      assertEquals(result.plane().across(gradient), shown.get(i).second(), 1e-12);
    }
  }

  @Test
  void aboutAsManyOtherBatchesLieInTheEllipseAsInThatOfAGaussian() throws InputException {
    Result result = run(new BatchSize.Samples(100), SamplingRule.RESHUFFLE);
    int draws = 4000;
    PointNoise noise = noise(result, UPDATE, draws);
    NoiseEllipse ellipse = noise.ellipse().orElseThrow();
    int within = 0;
    for (int k = 0; k < noise.fan().size(); k++) {
      double x = noise.fan().get(k).first() - result.miniBatch().fullGradient(UPDATE, 0);
      double y = noise.fan().get(k).second() - result.miniBatch().fullGradient(UPDATE, 1);
      double cos = Math.cos(ellipse.angleRadians());
      double sin = Math.sin(ellipse.angleRadians());
      double along = (x * cos + y * sin) / ellipse.semiMajor();
      double across = (y * cos - x * sin) / ellipse.semiMinor();
      if (along * along + across * across <= 1) within++;
    }
    // two standard deviations in a plane: 1 − exp(−2) = 0.865; skewness and chance within 0.02
    assertEquals(1 - Math.exp(-2), (double) within / noise.fan().size(), 0.02);
  }

  @Test
  void fullBatchesAndSequentialOnesHaveNone() throws InputException {
    assertNone(run(new BatchSize.Full(), SamplingRule.RESHUFFLE), UPDATE);
    assertNone(run(new BatchSize.Samples(10), SamplingRule.SEQUENTIAL), UPDATE);
    Result withReplacement = run(new BatchSize.Full(), SamplingRule.WITH_REPLACEMENT);
    assertTrue(noise(withReplacement, UPDATE, 3).ellipse().isPresent());
  }

  @Test
  void directionsOfARunAreThoseOfItsUpdates() throws InputException {
    Trajectory path = run(new BatchSize.Samples(10), SamplingRule.RESHUFFLE).miniBatch();
    RunDirections directions = RunDirections.of(path);
    double uphill = 0;
    double cosines = 0;
    double sines = 0;
    double turns = 0;
    for (int k = 0; k < path.updates(); k++) {
      double dot = 0;
      for (int p = 0; p < 2; p++) dot += path.batchGradient(k, p) * path.fullGradient(k, p);
      if (dot < 0) uphill++;
      cosines += Math.cos(path.angleRadians(k));
      sines += Math.sin(path.angleRadians(k));
      // with SGD a step is −η times its gradient, so steps turn as gradients do
      if (k > 0)
        turns += Math.abs(Math.IEEEremainder(heading(path, k) - heading(path, k - 1), 2 * Math.PI));
    }
    double length = Math.hypot(cosines, sines) / path.updates();
    assertEquals(uphill / path.updates(), directions.uphillShare(), 1e-12);
    assertEquals(Math.sqrt(-2 * Math.log(length)), directions.deviationRadians(), 1e-12);
    // steps are differences of parameters, which rounds their last digits
    assertEquals(turns / (path.updates() - 1), directions.meanTurnRadians(), 1e-9);
  }

  private static double heading(Trajectory path, int update) {
    return Math.atan2(path.batchGradient(update, 1), path.batchGradient(update, 0));
  }

  private static PointNoise noise(Result result, int update, int fanSize) {
    double[] theta = result.miniBatch().parametersAt(update);
    SeenGradients seen = SeenGradients.at(result.objective(), theta, result.plane());
    return PointNoise.at(result, update, seen, seen.noise(), fanSize);
  }

  private static void assertNone(Result result, int update) {
    PointNoise noise = noise(result, update, 5);
    assertEquals(List.of(), noise.fan());
    assertTrue(noise.ellipse().isEmpty());
  }

  private Result layered(SamplingRule rule) throws InputException {
    DataChoice choice = DataCatalog.defaultChoice(BuiltIn.TWO_MOONS);
    Dataset data = study.data(choice, LoadProgress.unwatched());
    Network.Mlp mlp = new Network.Mlp(List.of(5, 4), Activation.TANH, Output.SIGMOID);
    Experiment experiment =
        ExperimentDefaults.suitedTo(choice, data)
            .withNetwork(mlp)
            .withStart(ExperimentDefaults.drawnStart(mlp, data, 3))
            .withSampling(rule);
    return study.run(experiment, Cancellation.NEVER);
  }

  private Result run(BatchSize batchSize, SamplingRule rule) throws InputException {
    DataChoice choice = DataCatalog.defaultChoice(BuiltIn.TWO_GROUPS);
    Experiment usual =
        ExperimentDefaults.suitedTo(choice, study.data(choice, LoadProgress.unwatched()));
    return study.run(usual.withBatchSize(batchSize).withSampling(rule), Cancellation.NEVER);
  }
}
