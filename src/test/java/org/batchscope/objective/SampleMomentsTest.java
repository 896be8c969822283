package org.batchscope.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.batchscope.data.Dataset;
import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.random.SplitMix64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is told of the samples' gradients without making them, against the gradients themselves.
class SampleMomentsTest {
  /// Relative, of sums of a thousand terms in another order.
  private static final double ROUNDING = 1e-12;

  /// An objective, and parameters of a usual size.
  record Point(Objective objective, double[] theta) {
    static Point of(Network network, Loss loss, Dataset data) {
      Objective objective = new Models.Model(network, loss, data).objective();
      SplitMix64 random = new SplitMix64(8);
      double[] theta = new double[objective.parameterCount()];
      Arrays.setAll(theta, _ -> 0.6 * random.nextNormal());
      return new Point(objective, theta);
    }

    double[][] gradients() {
      double[][] gradients = new double[objective.sampleCount()][theta.length];
      Evaluator evaluator = objective.evaluator();
      for (int i = 0; i < gradients.length; i++) evaluator.sampleGradient(theta, i, gradients[i]);
      return gradients;
    }

    double[] mean() {
      double[] mean = new double[theta.length];
      objective.evaluator().lossAndGradient(theta, mean);
      return mean;
    }

    @Override
    public String toString() {
      return objective.network() + " " + objective.loss().id() + " N = " + objective.sampleCount();
    }
  }

  static List<Point> points() {
    List<Point> points = new ArrayList<>();
    // around the 350 samples that are computed at once, too
    for (int n : new int[] {1, 2, 24, 350, 351, 1050}) {
      for (Activation activation : List.of(Activation.TANH, Activation.SIGMOID, Activation.RELU))
        for (List<Integer> hidden : List.of(List.of(1), List.of(5), List.of(4, 3))) {
          points.add(layered(hidden, activation, Output.LINEAR, Loss.MSE, samples(n, 2, 1)));
          points.add(layered(hidden, activation, Output.SIGMOID, Loss.LOG_LOSS, samples(n, 2, 1)));
          if (n > 2)
            points.add(
                layered(hidden, activation, Output.SOFTMAX, Loss.CROSS_ENTROPY, samples(n, 3, 1)));
        }
      points.add(
          layered(List.of(64, 64), Activation.TANH, Output.SIGMOID, Loss.MSE, samples(n, 2, 1)));
      points.add(Point.of(new Network.Neuron(Activation.SIGMOID), Loss.LOG_LOSS, samples(n, 2, 1)));
    }
    return points;
  }

  /// Samples that differ so little that their gradients are a thousand times longer than apart.
  static List<Point> quietPoints() {
    return List.of(
        layered(List.of(5), Activation.TANH, Output.LINEAR, Loss.MSE, samples(700, 1, 1e-3)),
        layered(List.of(4, 3), Activation.SIGMOID, Output.SIGMOID, Loss.MSE, samples(40, 1, 1e-3)));
  }

  private static Point layered(
      List<Integer> hidden, Activation activation, Output output, Loss loss, Dataset data) {
    return Point.of(new Network.Mlp(hidden, activation, output), loss, data);
  }

  private static Dataset samples(int count, int classes, double spread) {
    SplitMix64 random = new SplitMix64(5);
    double[][] features = new double[2][count];
    for (double[] feature : features)
      Arrays.setAll(feature, _ -> 1 - spread + spread * random.nextNormal());
    double[] targets = new double[count];
    Arrays.setAll(targets, i -> i % classes);
    List<String> names = List.of("a", "b", "c").subList(0, Math.max(2, classes));
    return new Dataset("made", List.of("x1", "x2"), "y", features, targets, names, List.of());
  }

  @ParameterizedTest
  @MethodSource({"points", "quietPoints"})
  void theTraceIsTheMeanSquaredDistanceFromTheFullGradient(Point point) {
    double[] mean = point.mean();
    double[] gradient = new double[mean.length];

    double trace = point.objective.evaluator().gradientAndTrace(point.theta, gradient);

    for (int p = 0; p < mean.length; p++) assertEquals(mean[p], gradient[p]);
    double expected = 0;
    double size = 0;
    for (double[] sample : point.gradients())
      for (int p = 0; p < mean.length; p++) {
        expected += square(sample[p] - mean[p]) / point.objective.sampleCount();
        size += square(sample[p]) / point.objective.sampleCount();
      }
    // of a single sample there is rounding only
    assertEquals(expected, trace, ROUNDING * expected + Math.ulp(size) * Math.ulp(1.0));
  }

  @ParameterizedTest
  @MethodSource({"points", "quietPoints"})
  void everyComponentHasItsOwnMeanSquaredDistance(Point point) {
    double[] center = new double[point.theta.length];
    Arrays.setAll(center, p -> 0.1 * Math.sin(p));
    double[] squares = new double[center.length];

    point.objective.evaluator().meanSquaredDistances(point.theta, center, squares);

    double[] expected = new double[center.length];
    for (double[] sample : point.gradients())
      for (int p = 0; p < center.length; p++)
        expected[p] += square(sample[p] - center[p]) / point.objective.sampleCount();
    for (int p = 0; p < center.length; p++)
      assertEquals(expected[p], squares[p], ROUNDING * expected[p]);
  }

  @ParameterizedTest
  @MethodSource({"points", "quietPoints"})
  void productsAreThoseOfTheSamplesThatAreAskedFor(Point point) {
    double[][] gradients = point.gradients();
    int n = gradients.length;
    int[] samples = IntStream.range(0, n + 3).map(i -> (7 * i + i / 2) % n).toArray();
    double[][] directions = new double[3][point.theta.length];
    for (int d = 0; d < 3; d++) {
      double scale = 1 + d;
      Arrays.setAll(directions[d], p -> scale * Math.cos(1 + scale * p));
    }
    double[][] products = new double[3][samples.length];

    point.objective.evaluator().sampleProducts(point.theta, samples, directions, products);

    for (int d = 0; d < 3; d++)
      for (int i = 0; i < samples.length; i++) {
        double expected = 0;
        double size = 0;
        for (int p = 0; p < point.theta.length; p++) {
          double term = directions[d][p] * gradients[samples[i]][p];
          expected += term;
          size += Math.abs(term);
        }
        assertEquals(expected, products[d][i], ROUNDING * size);
      }
  }

  private static double square(double x) {
    return x * x;
  }
}
