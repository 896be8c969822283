package org.batchscope.training;

import static org.batchscope.training.Experiments.fullBatchRun;
import static org.batchscope.training.Experiments.miniBatchRun;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.data.BuiltIn;
import org.batchscope.network.Evaluator;
import org.batchscope.optimizer.Optimizer;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a trajectory records is what happened.
class UpdatesTest {
  /// A mean of at most 1050 terms, added in another order.
  private static final double RELATIVE_ERROR = 1e-12;

  private static List<Experiment> experiments() {
    Experiment twoGroups =
        Experiments.on(BuiltIn.TWO_GROUPS)
            .withBatchSize(new BatchSize.Samples(100))
            .withLength(new RunLength.Updates(25));
    return List.of(
        twoGroups,
        twoGroups.withSampling(SamplingRule.WITH_REPLACEMENT),
        twoGroups.withBatchSize(new BatchSize.Samples(600)),
        Experiments.on(BuiltIn.LINE),
        Experiments.on(BuiltIn.SIX_POINTS).withBatchSize(new BatchSize.Samples(4)));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void everyStepIsTheLearningRateTimesTheBatchGradient(Experiment experiment)
      throws InputException {
    double eta = experiment.learningRate();
    for (Trajectory run : List.of(miniBatchRun(experiment), fullBatchRun(experiment)))
      for (int k = 0; k < run.updates(); k++)
        for (int p = 0; p < 2; p++)
          assertEquals(
              run.parameter(k, p) - eta * run.batchGradient(k, p), run.parameter(k + 1, p));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void everyStepWithMomentumIsTheVelocity(Experiment experiment) throws InputException {
    Experiment momentum = experiment.withOptimizer(new Optimizer.Momentum(0.9));
    double eta = momentum.learningRate();
    for (Trajectory run : List.of(miniBatchRun(momentum), fullBatchRun(momentum)))
      for (int p = 0; p < 2; p++) {
        double velocity = 0;
        for (int k = 0; k < run.updates(); k++) {
          velocity = 0.9 * velocity - eta * run.batchGradient(k, p);
          assertEquals(run.parameter(k, p) + velocity, run.parameter(k + 1, p));
        }
      }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void theBatchGradientIsTheMeanOverExactlyTheRecordedSamples(Experiment experiment)
      throws InputException {
    Trajectory run = miniBatchRun(experiment);
    for (int k = 0; k < run.updates(); k++)
      assertMeanOfSampleGradients(
          experiment,
          run.parametersAt(k),
          run.sampler().samples(run.batch(k)),
          run.batchGradient(k, 0),
          run.batchGradient(k, 1));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void theFullGradientIsTheMeanOverAllSamplesAtTheSamePoint(Experiment experiment)
      throws InputException {
    int n = Experiments.objective(experiment).sampleCount();
    int[] everySample = IntStream.range(0, n).toArray();
    for (Trajectory run : List.of(miniBatchRun(experiment), fullBatchRun(experiment)))
      for (int k = 0; k < run.updates(); k++)
        assertMeanOfSampleGradients(
            experiment,
            run.parametersAt(k),
            everySample,
            run.fullGradient(k, 0),
            run.fullGradient(k, 1));
  }

  private static void assertMeanOfSampleGradients(
      Experiment experiment, double[] theta, int[] samples, double... recorded)
      throws InputException {
    Evaluator evaluator = Experiments.objective(experiment).evaluator();
    double[] gradient = new double[2];
    double[] mean = new double[2];
    double[] magnitude = new double[2];
    for (int sample : samples) {
      evaluator.sampleGradient(theta, sample, gradient);
      for (int p = 0; p < 2; p++) {
        mean[p] += gradient[p] / samples.length;
        magnitude[p] += Math.abs(gradient[p]) / samples.length;
      }
    }
    for (int p = 0; p < 2; p++) assertEquals(mean[p], recorded[p], RELATIVE_ERROR * magnitude[p]);
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void theLossIsThatOfAllSamplesAtEveryPoint(Experiment experiment) throws InputException {
    Evaluator evaluator = Experiments.objective(experiment).evaluator();
    for (Trajectory run : List.of(miniBatchRun(experiment), fullBatchRun(experiment)))
      for (int k = 0; k <= run.updates(); k++)
        assertEquals(evaluator.loss(run.parametersAt(k)), run.loss(k));
  }

  @Test
  void aRunBeginsAtTheStart() throws InputException {
    Experiment experiment = Experiments.on(BuiltIn.LINE).withStart(List.of(-1.25, 3.5));

    assertArrayEquals(new double[] {-1.25, 3.5}, miniBatchRun(experiment).parametersAt(0));
    assertArrayEquals(new double[] {-1.25, 3.5}, fullBatchRun(experiment).parametersAt(0));
  }

  @Test
  void theAngleGoesFromTheFullGradientToThatOfTheBatch() throws InputException {
    Trajectory run = miniBatchRun(Experiments.on(BuiltIn.TWO_GROUPS));
    double rounding = 1e-12;
    for (int k = 0; k < run.updates(); k++) {
      double full = Math.atan2(run.fullGradient(k, 1), run.fullGradient(k, 0));
      double batch = Math.atan2(run.batchGradient(k, 1), run.batchGradient(k, 0));

      double angle = run.angleRadians(k);

      assertTrue(Math.abs(angle) <= Math.PI);
      assertEquals(0, Math.IEEEremainder(batch - full - angle, 2 * Math.PI), rounding);
    }
  }

  @Test
  void aFullBatchHasNoAngle() throws InputException {
    Trajectory run = fullBatchRun(Experiments.on(BuiltIn.TWO_GROUPS));

    for (int k = 0; k < run.updates(); k++) assertEquals(0, run.angleRadians(k));
  }
}
