package org.batchscope.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.LoadProgress;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Network;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.RunLength;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EpochWalkTest {
  // of the walk's length: about a thousand terms added in another order
  private static final double ROUNDING = 1e-14;
  private static final int SAMPLES = 1050;

  private final Study study = new Study();

  @ParameterizedTest
  @CsvSource({
    "RESHUFFLE, 1", "RESHUFFLE, 10", "RESHUFFLE, 100", "RESHUFFLE, 1000",
    "SEQUENTIAL, 1", "SEQUENTIAL, 7", "SEQUENTIAL, 100", "SEQUENTIAL, 1000"
  })
  void atFixedParametersTheStepsOfAnEpochComeToTheFullGradient(SamplingRule rule, int batchSize)
      throws InputException {
    for (Experiment usual : new Experiment[] {neuron(), chain()}) {
      Result result = run(batches(usual, batchSize).withSampling(rule));
      EpochWalk walk = at(result, 30);
      assertTrue(walk.hasEverySampleOnce());
      assertTrue(walk.fixed().gapTo(walk.full()) < ROUNDING, () -> "" + walk);
      int steps = walk.fixed().updates();
      assertEquals(result.miniBatch().sampler().updatesPerEpoch(), steps);
      double length =
          result.experiment().learningRate() / batchSize * walk.fixed().weightedLength();
      for (int p = 0; p < 2; p++)
        assertEquals(
            walk.full().parameter(1, p), walk.fixed().parameter(steps, p), ROUNDING * length);
    }
  }

  @Test
  void theFullGradientIsThatOfTheEpochsFirstPoint() throws InputException {
    Result result = run(batches(neuron(), 100));
    EpochWalk walk = at(result, 25);
    assertEquals(2, walk.epoch());
    assertEquals(22, walk.first());
    for (int p = 0; p < 2; p++) {
      assertEquals(result.miniBatch().parameter(22, p), walk.fixed().parameter(0, p));
      assertEquals(SAMPLES * result.miniBatch().fullGradient(22, p), walk.full().weightedSum(p));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1000, 400})
  void aDroppedBatchIsMissingByExactlyItsSamples(int batchSize) throws InputException {
    Result result = run(batches(neuron(), batchSize).withLastBatch(LastBatch.DROP));
    EpochWalk walk = at(result, 0);
    int[] order = order(result, 0);
    int used = SAMPLES - SAMPLES % batchSize;
    double[] missing = sum(result, Arrays.copyOfRange(order, used, SAMPLES));
    assertEquals(used, walk.samplesUsed());
    assertFalse(walk.hasEverySampleOnce());
    for (int p = 0; p < 2; p++)
      assertEquals(
          missing[p],
          walk.full().weightedSum(p) - walk.fixed().weightedSum(p),
          ROUNDING * walk.fixed().weightedLength());
  }

  @Test
  void withReplacementTheStepsComeToTheSumOfWhatWasDrawn() throws InputException {
    Result result = run(batches(neuron(), 10).withSampling(SamplingRule.WITH_REPLACEMENT));
    EpochWalk walk = at(result, 0);
    int[] order = order(result, 0);
    double[] drawn = sum(result, order);
    assertEquals(Arrays.stream(order).distinct().count(), walk.samplesUsed());
    assertFalse(walk.hasEverySampleOnce());
    for (int p = 0; p < 2; p++)
      assertEquals(drawn[p], walk.fixed().weightedSum(p), ROUNDING * walk.fixed().weightedLength());
    assertTrue(walk.fixed().gapTo(walk.full()) > 1e-4);
  }

  @Test
  void theMovingWalkIsLaidFromTheGradientsOfTheRun() throws InputException {
    Result result = run(batches(neuron(), 100).withOptimizer(new Optimizer.Momentum(0.9)));
    EpochWalk walk = at(result, 40);
    assertEquals(11, walk.trained());
    assertEquals(11, walk.moving().updates());
    for (int p = 0; p < 2; p++) {
      double place = result.miniBatch().parameter(walk.first(), p);
      for (int k = 0; k < 11; k++) {
        int update = walk.first() + k;
        double share = result.miniBatch().batch(update).count() / 100.0;
        place -= 0.8 * share * result.miniBatch().batchGradient(update, p);
        assertEquals(place, walk.moving().parameter(k + 1, p), 1e-12);
      }
    }
  }

  @Test
  void withEqualBatchesAndSgdTheMovingWalkIsThePathOfTraining() throws InputException {
    Result result = run(batches(neuron(), 105));
    EpochWalk walk = at(result, 15);
    for (int k = 0; k <= 10; k++)
      for (int p = 0; p < 2; p++)
        assertEquals(result.miniBatch().parameter(10 + k, p), walk.moving().parameter(k, p), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.9})
  void anEpochThatTheRunBreaksOffIsTrainedOnAsALongerRunWould(double momentum)
      throws InputException {
    Experiment usual = batches(neuron(), 10).withOptimizer(new Optimizer.Momentum(momentum));
    EpochWalk walk = at(run(usual.withLength(new RunLength.Updates(120))), 119);
    EpochWalk longer = at(run(usual.withLength(new RunLength.Updates(210))), 119);
    assertEquals(15, walk.trained());
    assertEquals(105, longer.trained());
    assertEquals(105, walk.moving().updates());
    for (int k = 0; k <= 105; k++)
      for (int p = 0; p < 2; p++)
        assertEquals(longer.moving().parameter(k, p), walk.moving().parameter(k, p));
  }

  @Test
  void aFullBatchIsOneStepAndAllWalksAreTheSame() throws InputException {
    EpochWalk walk = at(run(neuron().withBatchSize(new BatchSize.Full())), 8);
    assertEquals(1, walk.fixed().updates());
    assertEquals(0, walk.fixed().gapTo(walk.full()));
    assertEquals(0, walk.moving().gapTo(walk.full()));
    assertEquals(1, walk.moving().reachRelativeTo(walk.full()));
  }

  @Test
  void theEndOfTheRunBelongsToItsLastEpoch() throws InputException {
    Result result = run(batches(neuron(), 105).withLength(new RunLength.Epochs(3)));
    assertEquals(2, EpochWalk.epochOf(result, 30));
    assertEquals(10, at(result, 30).trained());
  }

  @Test
  void aWalkThatDivergesIsShorter() throws InputException {
    Result result = run(batches(chain(), 10).withLearningRate(40));
    Trajectory run = result.miniBatch();
    EpochWalk walk = at(result, 0);
    assertTrue(run.updates() < 105);
    assertEquals(run.updates(), walk.moving().updates());
    assertEquals(105, walk.fixed().updates());
  }

  private static EpochWalk at(Result result, int update) {
    return EpochWalk.at(result, update, Cancellation.NEVER);
  }

  private static int[] order(Result result, int epoch) {
    int[] order = new int[result.data().size()];
    result.miniBatch().sampler().orders().fill(epoch, order);
    return order;
  }

  /// The sum of samples' gradients at the start.
  private static double[] sum(Result result, int[] samples) {
    Evaluator evaluator = result.objective().evaluator();
    double[] sum = new double[2];
    double[] gradient = new double[2];
    for (int sample : samples) {
      evaluator.sampleGradient(result.experiment().startingPoint(), sample, gradient);
      for (int p = 0; p < 2; p++) sum[p] += gradient[p];
    }
    return sum;
  }

  private static Experiment batches(Experiment experiment, int size) {
    return experiment.withBatchSize(new BatchSize.Samples(size));
  }

  private Experiment neuron() throws InputException {
    return usual(BuiltIn.TWO_GROUPS);
  }

  private Experiment chain() throws InputException {
    Network chain = new Network.Chain();
    return usual(BuiltIn.LINE)
        .withNetwork(chain)
        .withStart(List.of(0.1, 0.2))
        .withLearningRate(0.05);
  }

  private Experiment usual(BuiltIn set) throws InputException {
    DataChoice choice = DataCatalog.defaultChoice(set);
    return ExperimentDefaults.suitedTo(choice, study.data(choice, LoadProgress.unwatched()));
  }

  private Result run(Experiment experiment) throws InputException {
    return study.run(experiment, Cancellation.NEVER);
  }
}
