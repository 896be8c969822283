package org.batchscope.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.batchscope.network.Evaluator;
import org.batchscope.objective.Models.Model;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.BatchSampler;
import org.batchscope.sampling.EpochOrders;
import org.batchscope.sampling.LastBatch;
import org.batchscope.sampling.SamplingRule;

/// Within one epoch at fixed parameters the batches' gradients sum up to the full gradient: Σ Bₖ gₖ
/// = N·G.
class EpochSumProperties {
  /// Of the sum of the terms' magnitudes: 1050 terms added in another order.
  private static final double RELATIVE_ERROR = 1e-12;

  @Provide
  Arbitrary<Model> models() {
    return Arbitraries.of(Models.all());
  }

  @Property(tries = 100)
  void batchGradientsOfAnEpochSumUpToTheFullGradient(
      @ForAll("models") Model model,
      @ForAll @IntRange(min = 1, max = 1050) int batchSize,
      @ForAll long seed,
      @ForAll @DoubleRange(min = -3, max = 3) double a,
      @ForAll @DoubleRange(min = -3, max = 3) double b) {
    int n = model.data().size();
    double[] theta = {a, b};
    Evaluator evaluator = model.objective().evaluator();
    EpochOrders orders = new EpochOrders(n, SamplingRule.RESHUFFLE, seed);
    BatchSampler sampler = new BatchSampler(orders, batchSize, LastBatch.KEEP);
    int[] order = new int[n];
    orders.fill(0, order);
    double[] sum = new double[2];
    double[] magnitude = new double[2];
    double[] gradient = new double[2];
    for (int k = 0; k < sampler.updatesPerEpoch(); k++) {
      Batch batch = sampler.batch(k);
      evaluator.batchGradient(theta, order, batch.from(), batch.to(), gradient);
      for (int p = 0; p < 2; p++) sum[p] += batch.count() * gradient[p];
    }
    for (int i = 0; i < n; i++) {
      evaluator.sampleGradient(theta, i, gradient);
      for (int p = 0; p < 2; p++) magnitude[p] += Math.abs(gradient[p]);
    }

    evaluator.lossAndGradient(theta, gradient);

    for (int p = 0; p < 2; p++)
      assertEquals(n * gradient[p], sum[p], RELATIVE_ERROR * magnitude[p]);
  }
}
