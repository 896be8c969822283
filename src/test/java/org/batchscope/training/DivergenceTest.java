package org.batchscope.training;

import static org.batchscope.training.Experiments.fullBatchRun;
import static org.batchscope.training.Experiments.miniBatchRun;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.text.InputException;
import org.batchscope.training.Outcome.Diverged;
import org.batchscope.training.Outcome.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Linear regression with a learning rate that is too large.
class DivergenceTest {
  private final Experiment experiment = Experiments.on(BuiltIn.LINE);

  @ParameterizedTest
  @ValueSource(doubles = {1, 3, 100, 1e8, 1e100, 1e300, 1e308})
  void aDivergedRunHasFinitePointsOnly(double learningRate) throws InputException {
    Experiment tooFast = experiment.withLearningRate(learningRate);
    for (Trajectory run : List.of(miniBatchRun(tooFast), fullBatchRun(tooFast))) {
      assertInstanceOf(Diverged.class, run.outcome());
      for (int k = 0; k <= run.updates(); k++) {
        assertTrue(Double.isFinite(run.loss(k)));
        for (int p = 0; p < 2; p++) {
          assertTrue(Double.isFinite(run.parameter(k, p)));
          if (k == run.updates()) continue;
          assertTrue(Double.isFinite(run.batchGradient(k, p)));
          assertTrue(Double.isFinite(run.fullGradient(k, p)));
        }
      }
    }
  }

  @Test
  void aRunEndsAtTheFirstPointBeyondAMillionTimesTheStartsLoss() throws InputException {
    Experiment tooFast = experiment.withLearningRate(1);
    for (Trajectory run : List.of(miniBatchRun(tooFast), fullBatchRun(tooFast))) {
      double bound = 1e6 * run.loss(0);
      int last = run.updates();

      assertTrue(run.loss(0) > 1);
      assertEquals(new Diverged(last - 1, Reason.LOSS_BEYOND_BOUND), run.outcome());
      assertTrue(run.loss(last) > bound);
      for (int k = 0; k < last; k++) assertTrue(run.loss(k) <= bound);
    }
  }

  @Test
  void aStartWithALossBelowOneMayRiseToAMillion() throws InputException {
    Experiment nearMinimum = experiment.withLearningRate(1).withStart(List.of(1.5, -0.4));
    Trajectory run = fullBatchRun(nearMinimum);
    int last = run.updates();

    assertTrue(run.loss(0) < 1);
    assertEquals(new Diverged(last - 1, Reason.LOSS_BEYOND_BOUND), run.outcome());
    assertTrue(run.loss(last) > 1e6 && run.loss(last - 1) <= 1e6);
  }

  @Test
  void aLossBeyondDoublesIsNotFinite() throws InputException {
    Experiment tooFast = experiment.withLearningRate(1e300);
    for (Trajectory run : List.of(miniBatchRun(tooFast), fullBatchRun(tooFast))) {
      assertEquals(new Diverged(0, Reason.NOT_FINITE), run.outcome());
      assertEquals(0, run.updates());
    }
  }

  @Test
  void aParameterBeyondDoublesIsNotFinite() throws InputException {
    Experiment tooFast = experiment.withLearningRate(1e308).withStart(List.of(100.0, 100.0));
    for (Trajectory run : List.of(miniBatchRun(tooFast), fullBatchRun(tooFast))) {
      assertEquals(new Diverged(0, Reason.NOT_FINITE), run.outcome());
      assertEquals(0, run.updates());
    }
  }

  @Test
  void aModestLearningRateDoesNotDiverge() throws InputException {
    assertEquals(new Outcome.Completed(), miniBatchRun(experiment).outcome());
    assertEquals(new Outcome.Completed(), fullBatchRun(experiment).outcome());
  }
}
