package org.batchscope.network.layered;

import static org.batchscope.network.arithmetic.VectorFunctions.SPECIES;
import static org.batchscope.network.arithmetic.VectorFunctions.all;
import static org.batchscope.network.arithmetic.VectorFunctions.load;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.batchscope.network.Activation;
import org.batchscope.network.LaneEvaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Output;
import org.batchscope.sampling.LaneOrders;

/// The lane evaluator of multi-layer perceptrons in a processor's vectors: every lane has the bits
/// of {@link LayeredLanes}. As many lanes as a vector holds go through all samples, then the next
/// ones; some samples at a time, so that weights rest in registers meanwhile.
final class LayeredVectors implements LaneEvaluator {
  private static final int WIDTH = SPECIES.length();
  // long loops are fast, and what layers make of more would not stay in the nearest caches
  private static final int MOST_ROWS = 70;

  private final Layers layers;
  private final double[][] features;
  private final double[] targets;
  // parameters × lanes of a vector
  private final double[] weights;
  private final double[] gradients;
  // of every layer, and where its biases stand
  private final VectorMatrix[] matrices;
  private final VectorMatrix[] transposed;
  private final VectorMatrix[] gradientMatrices;
  private final int[] biases;
  private final double[] zeros;
  // inputs, then the activations of every layer: units × rows, a vector of lanes for each sample
  private final double[][] activations;
  // of every layer: units × rows
  private final double[][] slopes;
  private final double[] rowTargets = new double[MOST_ROWS * WIDTH];
  private final double[] rowLosses = new double[MOST_ROWS * WIDTH];
  private final double[] lossSum = new double[WIDTH];
  private final OutputVectors output;

  /// What loops it takes.
  record Model(Activation hidden, Output output, Loss loss) {}

  LayeredVectors(LayeredSamples samples, Loss loss) {
    layers = samples.layers();
    features = samples.features();
    targets = samples.targets();
    weights = new double[layers.parameterCount() * WIDTH];
    gradients = new double[weights.length];
    matrices = matrices(weights);
    transposed = Stream.of(matrices).map(VectorMatrix::transposed).toArray(VectorMatrix[]::new);
    gradientMatrices = matrices(gradients);
    biases =
        IntStream.range(0, layers.count())
            .map(layer -> layers.offset(layer) + layers.units(layer) * layers.inputs(layer))
            .toArray();
    zeros = new double[Collections.max(layers.sizes()) * WIDTH];
    activations = new double[layers.count() + 1][];
    slopes = new double[layers.count()][];
    activations[0] = new double[layers.inputs(0) * MOST_ROWS * WIDTH];
    for (int l = 0; l < layers.count(); l++) {
      activations[l + 1] = new double[layers.units(l) * MOST_ROWS * WIDTH];
      slopes[l] = new double[layers.units(l) * MOST_ROWS * WIDTH];
    }
    output =
        new OutputVectors(
            layers.output(),
            loss,
            layers.units(layers.count() - 1),
            activations[layers.count()],
            slopes[layers.count() - 1]);
  }

  private VectorMatrix[] matrices(double[] parameters) {
    return IntStream.range(0, layers.count())
        .mapToObj(layer -> {
          int inputs = layers.inputs(layer);
          return new VectorMatrix(
              parameters, layers.offset(layer), layers.units(layer), inputs, inputs, 1);
        })
        .toArray(VectorMatrix[]::new);
  }

  @Override
  public void batchGradients(
      double[] theta, int lanes, LaneOrders orders, int from, int to, double[] laneGradients) {
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      take(theta, lanes, lane);
      Arrays.fill(gradients, 0);
      for (int start = from; start < to; start += MOST_ROWS) {
        int rows = Math.min(MOST_ROWS, to - start);
        select(orders.samples(), start * lanes + lane, lanes, rows);
        forward(rows);
        output.activate(rows * WIDTH);
        addGradients(rows);
      }
      give(gradients, to - from, laneGradients, lanes, lane);
    }
  }

  @Override
  public void lossesAndGradients(
      double[] theta, int lanes, double[] laneLosses, double[] laneGradients) {
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      take(theta, lanes, lane);
      Arrays.fill(gradients, 0);
      Arrays.fill(lossSum, 0);
      for (int start = 0; start < targets.length; start += MOST_ROWS) {
        int rows = Math.min(MOST_ROWS, targets.length - start);
        addLosses(start, rows);
        addGradients(rows);
      }
      give(lossSum, targets.length, laneLosses, lanes, lane);
      give(gradients, targets.length, laneGradients, lanes, lane);
    }
  }

  @Override
  public void losses(double[] theta, int lanes, double[] laneLosses) {
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      take(theta, lanes, lane);
      Arrays.fill(lossSum, 0);
      for (int start = 0; start < targets.length; start += MOST_ROWS)
        addLosses(start, Math.min(MOST_ROWS, targets.length - start));
      give(lossSum, targets.length, laneLosses, lanes, lane);
    }
  }

  /// Takes the parameters of the lanes from `lane` on.
  private void take(double[] theta, int lanes, int lane) {
    for (int p = 0; p * WIDTH < weights.length; p++)
      load(theta, p * lanes + lane).intoArray(weights, p * WIDTH);
  }

  /// Gives the means of the lanes from `lane` on.
  private static void give(double[] sums, int count, double[] means, int lanes, int lane) {
    if (count == 1) {
      for (int k = 0; k * WIDTH < sums.length; k++)
        load(sums, k * WIDTH).intoArray(means, k * lanes + lane);
      return;
    }
    for (int k = 0; k * WIDTH < sums.length; k++)
      load(sums, k * WIDTH).div(count).intoArray(means, k * lanes + lane);
  }

  /// Puts each sample from `from` on into all lanes of its row.
  private void select(int from, int rows) {
    for (int j = 0; j < features.length; j++)
      repeat(features[j], from, activations[0], j * rows * WIDTH, rows);
    repeat(targets, from, rowTargets, 0, rows);
  }

  private static void repeat(double[] values, int from, double[] vectors, int at, int rows) {
    for (int row = 0; row < rows; row++)
      all(values[from + row]).intoArray(vectors, at + row * WIDTH);
  }

  /// Puts the samples that `orders` names at `from`, `from + stride`, … and behind each of these
  /// into the lanes of the rows.
  private void select(int[] orders, int from, int stride, int rows) {
    for (int j = 0; j < features.length; j++)
      pick(features[j], orders, from, stride, activations[0], j * rows * WIDTH, rows);
    pick(targets, orders, from, stride, rowTargets, 0, rows);
  }

  private static void pick(
      double[] values, int[] orders, int from, int stride, double[] vectors, int at, int rows) {
    for (int row = 0; row < rows; row++)
      for (int lane = 0; lane < WIDTH; lane++)
        vectors[at + row * WIDTH + lane] = values[orders[from + row * stride + lane]];
  }

  private void addLosses(int from, int rows) {
    select(from, rows);
    forward(rows);
    output.computeLosses(rowTargets, rowLosses, rows * WIDTH);
    VectorMatrix.addAll(rowLosses, rows * WIDTH, lossSum, 0, 1);
  }

  /// From the features to the sums of the last layer.
  private void forward(int rows) {
    int size = rows * WIDTH;
    for (int layer = 0; layer < layers.count(); layer++) {
      double[] out = activations[layer + 1];
      matrices[layer].multiply(weights, biases[layer], activations[layer], out, size);
      if (layer < layers.count() - 1)
        VectorActivations.apply(layers.hidden(), out, layers.units(layer) * size);
    }
  }

  /// Adds the gradients of the samples whose outputs are there.
  private void addGradients(int rows) {
    int size = rows * WIDTH;
    output.computeSlopes(rowTargets, size);
    for (int layer = layers.count() - 1; layer >= 0; layer--) {
      double[] in = activations[layer];
      gradientMatrices[layer].addProducts(slopes[layer], in, size);
      VectorMatrix.addAll(slopes[layer], size, gradients, biases[layer], layers.units(layer));
      if (layer == 0) return;
      double[] before = slopes[layer - 1];
      transposed[layer].multiply(zeros, 0, slopes[layer], before, size);
      VectorActivations.multiplyByDerivative(
          layers.hidden(), in, before, layers.inputs(layer) * size);
    }
  }
}
