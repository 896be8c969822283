package org.batchscope.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.batchscope.data.Dataset;
import org.batchscope.data.Sets;
import org.batchscope.objective.Models.Model;

/// Gradients against central differences of the loss, of fourth order: (L(−2h) − 8 L(−h) + 8 L(h) −
/// L(2h)) / 12h.
class GradientProperties {
  private static final double STEP = 1e-3;

  /// The difference's own error is h⁴/30 times the fifth derivative. Of one sample's loss this is
  /// at most x⁵v²·100 or so, below 3e5 for these inputs and parameters, which makes 1e-8; rounding
  /// of L / h adds 1e-12.
  private static final double TOLERANCE = 2e-8;

  /// Across the kink of ReLU there is no derivative; no difference is taken over it.
  private static final double KINK_MARGIN = 2 * STEP * 5;

  @Provide
  Arbitrary<Model> models() {
    return Arbitraries.of(Models.all());
  }

  @Property(tries = 200)
  void fullGradientIsTheSlopeOfTheLoss(
      @ForAll("models") Model model,
      @ForAll @DoubleRange(min = -3, max = 3) double a,
      @ForAll @DoubleRange(min = -3, max = 3) double b) {
    double[] theta = {a, b};
    int[] everywhere = IntStream.range(0, model.data().size()).toArray();
    int[] samples = differentiable(model, theta, everywhere);
    Assume.that(samples.length > 0);
    Dataset data = Sets.some(model.data(), samples);
    double[] gradient = new double[2];

    double loss = model.on(data).evaluator().lossAndGradient(theta, gradient);

    assertIsSlope(model.on(data), theta, gradient);
    assertEquals(model.on(data).evaluator().loss(theta), loss);
  }

  @Property(tries = 200)
  void batchGradientIsTheSlopeOfTheLossOfItsSamples(
      @ForAll("models") Model model,
      @ForAll @DoubleRange(min = -3, max = 3) double a,
      @ForAll @DoubleRange(min = -3, max = 3) double b,
      @ForAll @Size(min = 2, max = 700) List<@IntRange(max = 1049) Integer> drawn) {
    double[] theta = {a, b};
    int[] order = differentiable(model, theta, drawn.stream().mapToInt(i -> i).toArray());
    Assume.that(order.length >= 2);
    double[] gradient = new double[2];

    model.objective().evaluator().batchGradient(theta, order, 1, order.length, gradient);

    int[] batch = Arrays.copyOfRange(order, 1, order.length);
    assertIsSlope(model.on(Sets.some(model.data(), batch)), theta, gradient);
  }

  @Property(tries = 200)
  void sampleGradientIsTheSlopeOfItsLoss(
      @ForAll("models") Model model,
      @ForAll @DoubleRange(min = -3, max = 3) double a,
      @ForAll @DoubleRange(min = -3, max = 3) double b,
      @ForAll @IntRange(max = 1049) int sample) {
    double[] theta = {a, b};
    Assume.that(differentiable(model, theta, sample).length == 1);
    double[] gradient = new double[2];

    model.objective().evaluator().sampleGradient(theta, sample, gradient);

    assertIsSlope(model.on(Sets.some(model.data(), sample)), theta, gradient);
  }

  private static int[] differentiable(Model model, double[] theta, int... samples) {
    if (!model.hasKink()) return samples;
    return Arrays.stream(samples)
        .filter(i -> Math.abs(weightedSum(model.data(), theta, i)) > KINK_MARGIN)
        .toArray();
  }

  private static double weightedSum(Dataset data, double[] theta, int sample) {
    double second = data.featureCount() == 2 ? data.feature(sample, 1) : 1;
    return theta[0] * data.feature(sample, 0) + theta[1] * second;
  }

  private static void assertIsSlope(Objective objective, double[] theta, double[] gradient) {
    for (int p = 0; p < theta.length; p++) {
      double slope =
          (8 * (lossBeside(objective, theta, p, 1) - lossBeside(objective, theta, p, -1))
                  - (lossBeside(objective, theta, p, 2) - lossBeside(objective, theta, p, -2)))
              / (12 * STEP);
      assertEquals(slope, gradient[p], TOLERANCE * Math.max(1, Math.abs(slope)));
    }
  }

  private static double lossBeside(Objective objective, double[] theta, int p, int steps) {
    double[] moved = theta.clone();
    moved[p] += steps * STEP;
    return objective.evaluator().loss(moved);
  }
}
