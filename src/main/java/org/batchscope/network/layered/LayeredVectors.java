package org.batchscope.network.layered;

import static org.batchscope.network.arithmetic.VectorFunctions.SPECIES;
import static org.batchscope.network.arithmetic.VectorFunctions.all;
import static org.batchscope.network.arithmetic.VectorFunctions.load;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import org.batchscope.network.Activation;
import org.batchscope.network.DescentSteps;
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

  private final LayeredSamples samples;
  private final Layers layers;
  private final double[][] features;
  private final double[] targets;
  private final VectorLayers forward;
  // parameters × lanes of a vector
  private final double[] weights;
  private final double[] gradients;
  // of every layer
  private final VectorMatrix[] transposed;
  private final VectorMatrix[] gradientMatrices;
  private final double[] zeros;
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
    this.samples = samples;
    layers = samples.layers();
    features = samples.features();
    targets = samples.targets();
    forward = new VectorLayers(layers, MOST_ROWS);
    weights = forward.weights;
    activations = forward.activations;
    gradients = new double[weights.length];
    transposed =
        Stream.of(forward.matrices).map(VectorMatrix::transposed).toArray(VectorMatrix[]::new);
    gradientMatrices = VectorLayers.matrices(layers, gradients);
    zeros = new double[Collections.max(layers.sizes()) * WIDTH];
    slopes =
        IntStream.range(0, layers.count())
            .mapToObj(layer -> new double[layers.units(layer) * MOST_ROWS * WIDTH])
            .toArray(double[][]::new);
    output =
        new OutputVectors(
            layers.output(),
            loss,
            layers.units(layers.count() - 1),
            activations[layers.count()],
            slopes[layers.count() - 1]);
  }

  @Override
  public void batchGradients(
      double[] theta, int lanes, LaneOrders orders, int from, int to, double[] laneGradients) {
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      take(theta, lanes, lane);
      sumGradients(orders, lanes, lane, from, to);
      give(gradients, to - from, laneGradients, lanes, lane);
    }
  }

  @Override
  public void descend(
      double[] theta,
      int lanes,
      DescentSteps steps,
      double[] laneGradients,
      int at,
      double[] squares) {
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      take(theta, lanes, lane);
      for (int k = 0; k < steps.count(); k++) {
        int from = steps.batches().from(k);
        int to = steps.batches().to(k);
        sumGradients(steps.orders(), lanes, lane, from, to);
        giveStep(
            steps.learningRates()[k], to - from, laneGradients, at + k * theta.length, lanes, lane);
        if (squares.length > 0) giveSquares(squares, lanes, lane);
      }
      give(weights, 1, theta, lanes, lane);
    }
  }

  /// Sums the gradients of the lanes from `lane` on.
  private void sumGradients(LaneOrders orders, int lanes, int lane, int from, int to) {
    Arrays.fill(gradients, 0);
    boolean inOrderOfData = samples.areAll(orders, from, to);
    for (int start = from; start < to; start += MOST_ROWS) {
      int rows = Math.min(MOST_ROWS, to - start);
      if (inOrderOfData) {
        select(start - from, rows);
      } else {
        select(orders.samples(), start * lanes + lane, lanes, rows);
      }
      forward.run(0, rows);
      output.activate(rows * WIDTH);
      addGradients(rows);
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
        output.finish(rows * WIDTH);
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

  /// Moves the weights a step along the gradients, and gives these.
  private void giveStep(
      double learningRate, int count, double[] means, int at, int lanes, int lane) {
    for (int p = 0; p * WIDTH < weights.length; p++) {
      DoubleVector sum = load(gradients, p * WIDTH);
      DoubleVector gradient = count == 1 ? sum : sum.div(count);
      gradient.intoArray(means, at + p * lanes + lane);
      load(weights, p * WIDTH).sub(gradient.mul(learningRate)).intoArray(weights, p * WIDTH);
    }
  }

  private void giveSquares(double[] squares, int lanes, int lane) {
    for (int p = 0; p * WIDTH < weights.length; p++) {
      DoubleVector weight = load(weights, p * WIDTH);
      int place = p * lanes + lane;
      weight.fma(weight, load(squares, place)).intoArray(squares, place);
    }
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
    forward.run(0, rows);
    output.computeLosses(rowTargets, rowLosses, rows * WIDTH);
    VectorMatrix.addAll(rowLosses, rows * WIDTH, lossSum, 0, 1);
  }

  /// Adds the gradients of the samples whose outputs are there.
  private void addGradients(int rows) {
    int size = rows * WIDTH;
    output.computeSlopes(rowTargets, size);
    for (int layer = layers.count() - 1; layer >= 0; layer--) {
      double[] in = activations[layer];
      gradientMatrices[layer].addProducts(slopes[layer], in, size);
      VectorMatrix.addAll(
          slopes[layer], size, gradients, forward.biases[layer], layers.units(layer));
      if (layer == 0) return;
      double[] before = slopes[layer - 1];
      transposed[layer].multiply(zeros, 0, slopes[layer], before, size);
      VectorActivations.multiplyByDerivative(
          layers.hidden(), in, before, layers.inputs(layer) * size);
    }
  }
}
