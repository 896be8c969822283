package org.batchscope.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.batchscope.data.Dataset;
import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.objective.Models.Model;
import org.batchscope.random.SplitMix64;
import org.batchscope.sampling.LaneOrders;

/// Gradients of multi-layer perceptrons against central differences of the loss, of fourth order,
/// and side by side against alone.
class LayeredGradientProperties {
  private static final double STEP = 1e-4;

  /// The difference's own error is h⁴/30 times the fifth derivative, below 1e4 for these weights:
  /// 1e-13; rounding of L / h adds 1e-11.
  private static final double TOLERANCE = 1e-9;

  private static final int SAMPLES = 24;

  /// ReLU has no derivative at its kinks, so it is compared where no sample is near one: such a
  /// draw of weights is passed over.
  private static final double KINK = 50 * STEP;

  @Provide
  Arbitrary<Model> models() {
    return Arbitraries.of(all());
  }

  private static List<Model> all() {
    List<Model> models = new ArrayList<>();
    for (List<Integer> hidden : List.of(List.of(1), List.of(5), List.of(4, 3)))
      for (Activation activation : List.of(Activation.TANH, Activation.SIGMOID, Activation.RELU)) {
        models.add(model(hidden, activation, Output.LINEAR, Loss.MSE, 2, 1));
        models.add(model(hidden, activation, Output.SIGMOID, Loss.MSE, 2, 2));
        models.add(model(hidden, activation, Output.SIGMOID, Loss.LOG_LOSS, 2, 5));
        models.add(model(hidden, activation, Output.SOFTMAX, Loss.CROSS_ENTROPY, 3, 7));
      }
    return models;
  }

  private static Model model(
      List<Integer> hidden,
      Activation activation,
      Output output,
      Loss loss,
      int classes,
      int features) {
    return new Model(new Network.Mlp(hidden, activation, output), loss, samples(classes, features));
  }

  private static Dataset samples(int classes, int featureCount) {
    SplitMix64 random = new SplitMix64(5);
    double[][] features = new double[featureCount][SAMPLES];
    for (double[] feature : features) Arrays.setAll(feature, _ -> random.nextNormal());
    List<String> featureNames =
        IntStream.range(0, featureCount).mapToObj(j -> "x" + (j + 1)).toList();
    double[] targets = new double[SAMPLES];
    Arrays.setAll(targets, i -> i % classes);
    List<String> names = List.of("a", "b", "c").subList(0, classes);
    return new Dataset("made", featureNames, "y", features, targets, names, List.of());
  }

  private static double[] weights(Objective objective, int seed) {
    SplitMix64 random = new SplitMix64(seed);
    double[] theta = new double[objective.parameterCount()];
    Arrays.setAll(theta, _ -> 0.8 * random.nextNormal());
    return theta;
  }

  @Property(tries = 200)
  void gradientIsTheSlopeOfTheLoss(
      @ForAll("models") Model model, @ForAll @IntRange(max = 1000) int seed) {
    Objective objective = model.objective();
    double[] theta = weights(objective, seed);
    if (isNearKink(objective, theta)) return;
    double[] gradient = new double[theta.length];

    double loss = objective.evaluator().lossAndGradient(theta, gradient);

    assertEquals(objective.evaluator().loss(theta), loss);
    for (int p = 0; p < theta.length; p++) {
      double slope =
          (8 * (beside(objective, theta, p, 1) - beside(objective, theta, p, -1))
                  - (beside(objective, theta, p, 2) - beside(objective, theta, p, -2)))
              / (12 * STEP);
      assertEquals(slope, gradient[p], TOLERANCE * Math.max(1, Math.abs(slope)));
    }
  }

  @Property(tries = 60)
  void gradientsOfSamplesHaveTheMeanOfTheBatch(
      @ForAll("models") Model model, @ForAll @IntRange(max = 1000) int seed) {
    Objective objective = model.objective();
    Evaluator evaluator = objective.evaluator();
    double[] theta = weights(objective, seed);
    double[] sum = new double[theta.length];
    double[] gradient = new double[theta.length];
    int[] order = IntStream.range(0, SAMPLES).toArray();
    for (int i = 3; i < 11; i++) {
      evaluator.sampleGradient(theta, i, gradient);
      for (int p = 0; p < sum.length; p++) sum[p] += gradient[p] / 8;
    }

    evaluator.batchGradient(theta, order, 3, 11, gradient);

    double rounding = 1e-13;
    assertArrayEquals(sum, gradient, rounding);
  }

  @Property(tries = 60)
  void sideBySideHasTheBitsOfAlone(
      @ForAll("models") Model model, @ForAll @IntRange(min = 1, max = 100) int batchSize) {
    Objective objective = model.objective();
    int lanes = LaneEvaluator.STEP;
    double[][] points = new double[lanes][];
    Arrays.setAll(points, lane -> weights(objective, lane));
    double[] theta = new double[objective.parameterCount() * lanes];
    Arrays.setAll(theta, i -> points[i % lanes][i / lanes]);
    int[] orders = new int[batchSize * lanes];
    Arrays.setAll(orders, i -> (i * 7 + i / 3) % SAMPLES);
    double[] gradients = new double[theta.length];

    objective
        .laneEvaluator()
        .batchGradients(
            theta, lanes, new LaneOrders(lanes, orders, false), 0, batchSize, gradients);

    double[] alone = new double[objective.parameterCount()];
    for (int lane = 0; lane < lanes; lane++) {
      int l = lane;
      int[] order = IntStream.range(0, batchSize).map(i -> orders[i * lanes + l]).toArray();
      objective.evaluator().batchGradient(points[lane], order, 0, batchSize, alone);
      for (int p = 0; p < alone.length; p++) assertEquals(alone[p], gradients[p * lanes + lane]);
    }
  }

  @Property(tries = 60)
  void lossStaysBelowItsBound(
      @ForAll("models") Model model, @ForAll @IntRange(max = 1000) int seed) {
    Objective objective = model.objective();
    double[] theta = weights(objective, seed);
    double loss = objective.evaluator().loss(theta);
    assertTrue(loss <= objective.lossBound(theta));
  }

  /// Whether a sum that goes into a ReLU is so near to 0 that a step could pass it.
  private static boolean isNearKink(Objective objective, double[] theta) {
    if (!(objective.network() instanceof Network.Mlp mlp) || mlp.activation() != Activation.RELU)
      return false;
    for (int sample = 0; sample < objective.sampleCount(); sample++) {
      double[] in = new double[objective.data().featureCount()];
      for (int j = 0; j < in.length; j++) in[j] = objective.data().feature(sample, j);
      int offset = 0;
      for (int units : mlp.hidden()) {
        double[] out = new double[units];
        for (int unit = 0; unit < units; unit++) {
          double sum = theta[offset + units * in.length + unit];
          for (int j = 0; j < in.length; j++) sum += theta[offset + unit * in.length + j] * in[j];
          if (Math.abs(sum) < KINK) return true;
          out[unit] = Math.max(0, sum);
        }
        offset += units * (in.length + 1);
        in = out;
      }
    }
    return false;
  }

  private static double beside(Objective objective, double[] theta, int p, int steps) {
    double[] moved = theta.clone();
    moved[p] += steps * STEP;
    return objective.evaluator().loss(moved);
  }
}
