package org.batchscope.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.LoadProgress;
import org.batchscope.sampling.SamplingRule;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.Trajectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PointGradientsTest {
  private static final int UPDATE = 12;

  /// Sums of a thousand gradients of size 1, added in another order.
  private static final double ROUNDING = 1e-12;

  private static final Vantage.AtProbe PROBE = new Vantage.AtProbe(-1.25, 0.5);
  private static final ViewSettings HAIRS = ViewSettings.USUAL.withProbe(PROBE).withHairs(true);

  private final Study study = new Study();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 6})
  void theMeanOfTheHairsIsTheFullGradientAndThatOfTheBatchsHairsItsGradient(int batchSize)
      throws InputException {
    PointGradients point = at(run(BuiltIn.SIX_POINTS, batchSize), UPDATE, HAIRS);
    SampleGradients samples = point.samples().orElseThrow();
    assertEquals(6, samples.all().size());
    assertEquals(point.batchCount(), samples.batch().size());
    assertMean(point.full(), samples.all());
    assertMean(point.batch(), samples.batch());
  }

  @Test
  void tooManyHairsAreThinnedEvenly() throws InputException {
    Result result = run(BuiltIn.TWO_GROUPS, 500);
    SampleGradients samples = at(result, 1, HAIRS).samples().orElseThrow();
    assertEquals(200, samples.all().size());
    assertEquals(1050, samples.total());
    assertEquals(200, samples.batch().size());
    assertEquals(500, samples.batchTotal());
    SampleGradients last = at(result, 2, HAIRS).samples().orElseThrow();
    assertEquals(50, last.batch().size(), "the short last batch");
  }

  @ParameterizedTest
  @EnumSource(SamplingRule.class)
  void aProbeAtTheCurrentPointShowsWhatIsSeenThereWithout(SamplingRule rule) throws InputException {
    for (int batchSize : new int[] {1, 10, 400, 1050}) {
      Result result = run(BuiltIn.TWO_GROUPS, batchSize, rule);
      Trajectory path = result.miniBatch();
      Vantage.AtProbe here =
          new Vantage.AtProbe(path.parameter(UPDATE, 0), path.parameter(UPDATE, 1));
      PointGradients without = at(result, UPDATE, ViewSettings.USUAL);
      PointGradients with = at(result, UPDATE, ViewSettings.USUAL.withProbe(here));
      assertEquals(without.batch(), with.batch());
      assertEquals(without.full(), with.full());
      assertEquals(without.others(), with.others());
      assertEquals(path.fullGradient(UPDATE, 0), with.full().first());
      assertEquals(path.angleRadians(UPDATE), with.angleRadians());
    }
  }

  @Test
  void theProbeHasTheBatchOfTheCurrentUpdate() throws InputException {
    Result result = run(BuiltIn.SIX_POINTS, 2);
    for (int update = 0; update < 9; update++) {
      PointGradients point = at(result, update, ViewSettings.USUAL.withProbe(PROBE));
      int[] batch = result.miniBatch().sampler().samples(result.miniBatch().batch(update));
      double[] sum = new double[2];
      for (int sample : batch) {
        double[] gradient = new double[2];
        double[] theta = {PROBE.first(), PROBE.second()};
        result.objective().evaluator().sampleGradient(theta, sample, gradient);
        for (int p = 0; p < 2; p++) sum[p] += gradient[p] / 2;
      }
      assertEquals(sum[0], point.batch().first(), ROUNDING);
      assertEquals(sum[1], point.batch().second(), ROUNDING);
    }
  }

  @Test
  void atTheEndOfARunTheProbeHasTheLastBatchAndThePathNone() throws InputException {
    Result result = run(BuiltIn.TWO_GROUPS, 10);
    int end = result.miniBatch().updates();
    assertTrue(PointGradients.at(result, end, ViewSettings.USUAL).isEmpty());
    PointGradients point = at(result, end, HAIRS);
    assertEquals(end - 1, point.update());
    assertEquals(at(result, end - 1, HAIRS).batch(), point.batch());
  }

  @Test
  void everyPointHasTheSameOtherBatchesAndEveryUpdateItsOwn() throws InputException {
    Result result = run(BuiltIn.TWO_GROUPS, 10);
    Vantage.AtProbe near = new Vantage.AtProbe(-1.25 + 1e-9, 0.5);
    List<Gradient> fan = at(result, UPDATE, HAIRS).others().fan();
    List<Gradient> beside = at(result, UPDATE, HAIRS.withProbe(near)).others().fan();
    for (int k = 0; k < 16; k++) {
      assertEquals(fan.get(k).first(), beside.get(k).first(), 1e-8);
      assertEquals(fan.get(k).second(), beside.get(k).second(), 1e-8);
    }
    assertEquals(fan, at(result, UPDATE, HAIRS).others().fan());
    assertNotEquals(fan, at(result, UPDATE + 1, HAIRS).others().fan());
  }

  @Test
  void aLargerFanBeginsWithTheSmallerOne() throws InputException {
    Result result = run(BuiltIn.TWO_GROUPS, 10);
    List<Gradient> large = at(result, UPDATE, HAIRS.withFanSize(64)).others().fan();
    assertEquals(large.subList(0, 5), at(result, UPDATE, HAIRS.withFanSize(5)).others().fan());
    assertEquals(List.of(), at(result, UPDATE, HAIRS.withFanSize(0)).others().fan());
  }

  @Test
  void whereNumbersOverflowNothingIsMadeUp() throws InputException {
    Vantage.AtProbe far = new Vantage.AtProbe(1e200, 1e200);
    PointGradients point = at(run(BuiltIn.LINE, 10), UPDATE, HAIRS.withProbe(far));
    assertFalse(point.isFinite());
    assertTrue(point.others().ellipse().isEmpty());
    assertTrue(point.samples().isEmpty());
  }

  private static void assertMean(Gradient expected, List<Gradient> gradients) {
    double first = gradients.stream().mapToDouble(Gradient::first).average().orElseThrow();
    double second = gradients.stream().mapToDouble(Gradient::second).average().orElseThrow();
    assertEquals(expected.first(), first, ROUNDING);
    assertEquals(expected.second(), second, ROUNDING);
  }

  private static PointGradients at(Result result, int update, ViewSettings settings) {
    return PointGradients.at(result, update, settings).orElseThrow();
  }

  private Result run(BuiltIn set, int batchSize) throws InputException {
    return run(set, batchSize, SamplingRule.RESHUFFLE);
  }

  private Result run(BuiltIn set, int batchSize, SamplingRule rule) throws InputException {
    DataChoice choice = DataCatalog.defaultChoice(set);
    Experiment usual =
        ExperimentDefaults.suitedTo(choice, study.data(choice, LoadProgress.unwatched()));
    return study.run(
        usual.withBatchSize(new BatchSize.Samples(batchSize)).withSampling(rule),
        Cancellation.NEVER);
  }
}
