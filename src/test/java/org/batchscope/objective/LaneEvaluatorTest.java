package org.batchscope.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.batchscope.data.Dataset;
import org.batchscope.network.Activation;
import org.batchscope.network.DescentSteps;
import org.batchscope.network.Evaluator;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.random.SplitMix64;
import org.batchscope.sampling.Batch;
import org.batchscope.sampling.BatchRange;
import org.batchscope.sampling.EpochOrders;
import org.batchscope.sampling.LaneOrders;
import org.batchscope.sampling.SamplingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// In vectors, in plain loops and alone: all have the same bits.
class LaneEvaluatorTest {
  private static final int SAMPLES = 37;
  private static final int LANES = 24;
  // from and to
  private static final int[][] BATCHES = {{0, 1}, {1, 11}, {0, SAMPLES}, {5, 35}, {36, SAMPLES}};

  record Model(Network network, Loss loss, int features, int classes) {
    Objective objective() throws Exception {
      return objective(SAMPLES);
    }

    Objective objective(int samples) throws Exception {
      SplitMix64 random = new SplitMix64(5);
      double[][] columns = new double[features][samples];
      for (double[] column : columns) Arrays.setAll(column, i -> 2 * random.nextNormal());
      double[] targets = new double[samples];
      Arrays.setAll(targets, i -> classes == 0 ? random.nextNormal() : i % classes);
      List<String> names = IntStream.range(0, features).mapToObj(j -> "x" + j).toList();
      List<String> classNames = IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
      return Objective.of(
          network, loss, new Dataset("drawn", names, "y", columns, targets, classNames, List.of()));
    }
  }

  static Stream<Model> models() {
    Stream<Model> neurons =
        Stream.of(Activation.values())
            .flatMap(activation ->
                Stream.of(1, 2)
                    .map(features ->
                        new Model(new Network.Neuron(activation), Loss.MSE, features, 0)));
    Stream<Model> others =
        Stream.of(
            new Model(new Network.Neuron(Activation.SIGMOID), Loss.LOG_LOSS, 1, 2),
            new Model(new Network.Neuron(Activation.SIGMOID), Loss.LOG_LOSS, 2, 2),
            new Model(new Network.Chain(), Loss.MSE, 1, 0));
    Stream<Model> layered =
        Stream.of(List.of(1), List.of(8), List.of(5, 3))
            .flatMap(hidden ->
                Stream.of(Activation.TANH, Activation.SIGMOID, Activation.RELU)
                    .flatMap(activation -> ofLayers(hidden, activation)));
    return Stream.of(neurons, others, layered).flatMap(models -> models);
  }

  private static Stream<Model> ofLayers(List<Integer> hidden, Activation activation) {
    Network.Mlp linear = new Network.Mlp(hidden, activation, Output.LINEAR);
    return Stream.of(
        new Model(linear, Loss.MSE, 2, 0),
        new Model(linear, Loss.MSE, 11, 0),
        new Model(linear.with(Output.SIGMOID), Loss.MSE, 3, 2),
        new Model(linear.with(Output.SIGMOID), Loss.LOG_LOSS, 1, 2),
        new Model(linear.with(Output.SOFTMAX), Loss.CROSS_ENTROPY, 2, 3));
  }

  /// Lanes of usual weights, such that units saturate now and then, and in between huge ones,
  /// zeros, and what diverged.
  private static double[] points(Objective objective) {
    SplitMix64 random = new SplitMix64(9);
    double[] huge = {1, 1, 8, 300, 0, 1e160, 1, 1};
    double[] theta = new double[objective.parameterCount() * LANES];
    Arrays.setAll(
        theta,
        i -> {
          int lane = i % LANES;
          double scale = lane < 8 ? 1 : lane < 16 ? huge[lane - 8] : 4;
          return scale * random.nextNormal();
        });
    theta[14] = Double.NaN;
    theta[15] = Double.NEGATIVE_INFINITY;
    return theta;
  }

  @ParameterizedTest
  @MethodSource("models")
  void lossesAndGradientsHaveTheSameBits(Model model) throws Exception {
    Objective objective = model.objective();
    int p = objective.parameterCount();
    double[] theta = points(objective);
    double[] losses = new double[LANES];
    double[] gradients = new double[p * LANES];
    double[] onlyLosses = new double[LANES];
    double[] plainLosses = new double[LANES];
    double[] plainGradients = new double[p * LANES];
    double[] plainOnlyLosses = new double[LANES];
    LaneEvaluator vectors = objective.meanLoss().vectorLanes(objective.sampleCount());
    LaneEvaluator plain = objective.meanLoss().plainLanes();
    vectors.lossesAndGradients(theta, LANES, losses, gradients);
    vectors.losses(theta, LANES, onlyLosses);
    plain.lossesAndGradients(theta, LANES, plainLosses, plainGradients);
    plain.losses(theta, LANES, plainOnlyLosses);
    assertArrayEquals(plainLosses, losses);
    assertArrayEquals(plainGradients, gradients);
    assertArrayEquals(plainOnlyLosses, onlyLosses);
    assertArrayEquals(losses, onlyLosses);

    Evaluator alone = objective.evaluator();
    double[] gradient = new double[p];
    for (int lane = 0; lane < LANES; lane++) {
      double loss = alone.lossAndGradient(lane(theta, lane), gradient);
      assertArrayEquals(new double[] {loss}, new double[] {losses[lane]});
      assertArrayEquals(gradient, lane(gradients, lane));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void batchGradientsHaveTheSameBits(Model model) throws Exception {
    SplitMix64 random = new SplitMix64(3);
    int[] drawn = new int[SAMPLES * LANES];
    Arrays.setAll(drawn, i -> random.nextIndex(SAMPLES));
    LaneOrders orders = new LaneOrders(LANES, drawn, false);
    for (int[] batch : BATCHES)
      assertSameBits(model.objective(), orders, new Batch(0, batch[0], batch[1]));
  }

  @ParameterizedTest
  @MethodSource("models")
  void batchGradientsOfDifferentSamplesHaveTheSameBits(Model model) throws Exception {
    LaneOrders orders = shuffled();
    for (int[] batch : BATCHES)
      assertSameBits(model.objective(), orders, new Batch(0, batch[0], batch[1]));
  }

  private static LaneOrders shuffled() {
    int[] shuffled = new int[SAMPLES * LANES];
    for (int lane = 0; lane < LANES; lane++) {
      int[] order = new int[SAMPLES];
      new EpochOrders(SAMPLES, SamplingRule.RESHUFFLE, lane).fill(0, order);
      for (int i = 0; i < SAMPLES; i++) shuffled[i * LANES + lane] = order[i];
    }
    return new LaneOrders(LANES, shuffled, true);
  }

  static Stream<Arguments> descents() {
    return models()
        .flatMap(model ->
            Stream.of(
                    new BatchRange(0, SAMPLES, 1),
                    new BatchRange(3, SAMPLES, 10),
                    new BatchRange(0, SAMPLES, SAMPLES))
                .map(batches -> Arguments.of(model, batches)));
  }

  /// Where steps lead, and what they record, is what the gradients of their batches say.
  @ParameterizedTest
  @MethodSource("descents")
  void stepsOfDescentFollowTheGradients(Model model, BatchRange batches) throws Exception {
    Objective objective = model.objective();
    LaneOrders orders = shuffled();
    double[] learningRates = new double[batches.count()];
    Arrays.setAll(learningRates, k -> 0.3 / (k + 1));
    DescentSteps steps = new DescentSteps(orders, batches, learningRates);
    double[] start = points(objective);
    for (LaneEvaluator evaluator :
        List.of(objective.meanLoss().vectorLanes(SAMPLES), objective.meanLoss().plainLanes())) {
      double[] theta = start.clone();
      double[] gradient = new double[theta.length];
      double[] gradients = new double[steps.count() * theta.length + 1];
      double[] squares = new double[theta.length];
      gradients[0] = 7;
      for (int k = 0; k < steps.count(); k++) {
        evaluator.batchGradients(theta, LANES, orders, batches.from(k), batches.to(k), gradient);
        System.arraycopy(gradient, 0, gradients, 1 + k * theta.length, theta.length);
        for (int i = 0; i < theta.length; i++) {
          theta[i] -= learningRates[k] * gradient[i];
          squares[i] = Math.fma(theta[i], theta[i], squares[i]);
        }
      }

      double[] descended = start.clone();
      double[] recorded = new double[gradients.length];
      recorded[0] = 7;
      double[] summed = new double[theta.length];
      evaluator.descend(descended, LANES, steps, recorded, 1, summed);
      assertArrayEquals(theta, descended);
      assertArrayEquals(gradients, recorded);
      assertArrayEquals(squares, summed);

      double[] nobodyAsks = {};
      double[] again = start.clone();
      evaluator.descend(again, LANES, steps, recorded, 1, nobodyAsks);
      assertArrayEquals(theta, again);
    }
  }

  private static void assertSameBits(Objective objective, LaneOrders orders, Batch batch) {
    double[] theta = points(objective);
    double[] gradients = new double[theta.length];
    double[] plainGradients = new double[theta.length];
    double[] gradient = new double[objective.parameterCount()];
    Evaluator alone = objective.evaluator();
    objective
        .meanLoss()
        .vectorLanes(objective.sampleCount())
        .batchGradients(theta, LANES, orders, batch.from(), batch.to(), gradients);
    objective
        .meanLoss()
        .plainLanes()
        .batchGradients(theta, LANES, orders, batch.from(), batch.to(), plainGradients);
    assertArrayEquals(plainGradients, gradients);
    for (int l = 0; l < LANES; l++) {
      int lane = l;
      int[] order =
          IntStream.range(0, SAMPLES).map(i -> orders.samples()[i * LANES + lane]).toArray();
      boolean sorted = orders.haveEachOnce() && objective.sumsInOrderOfData(batch.count());
      if (sorted) Arrays.sort(order, batch.from(), batch.to());
      alone.batchGradient(lane(theta, lane), order, batch.from(), batch.to(), gradient);
      assertArrayEquals(gradient, lane(gradients, lane));
    }
  }

  @Test
  void onlyLargeBatchesAreSummedInTheOrderOfTheData() throws Exception {
    for (Model model : models().toList()) {
      boolean layered = model.network() instanceof Network.Mlp;
      assertTrue(model.objective().sumsInOrderOfData(SAMPLES));
      assertEquals(!layered, model.objective().sumsInOrderOfData(SAMPLES - 1));
      assertFalse(model.objective().sumsInOrderOfData(SAMPLES / 2));
    }
  }

  @Test
  void vectorsAreTakenOnceTheyAreWarm() throws Exception {
    Objective objective = models().findFirst().orElseThrow().objective();
    Class<?> vectors = objective.meanLoss().vectorLanes(objective.sampleCount()).getClass();
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          while (objective.laneEvaluator().getClass() != vectors) Thread.sleep(10);
        });
  }

  private static double[] lane(double[] values, int lane) {
    return IntStream.range(0, values.length / LANES)
        .mapToDouble(p -> values[p * LANES + lane])
        .toArray();
  }
}
