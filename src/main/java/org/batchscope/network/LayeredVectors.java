package org.batchscope.network;

import static org.batchscope.network.VectorFunctions.SPECIES;
import static org.batchscope.network.VectorFunctions.all;
import static org.batchscope.network.VectorFunctions.load;

import java.util.Arrays;

/// The lane evaluator of multi-layer perceptrons in a processor's vectors: every lane has the bits
/// of {@link LayeredLanes}. As many lanes as a vector holds go through all samples, then the next
/// ones; some samples at a time, so that weights rest in registers meanwhile.
final class LayeredVectors implements LaneEvaluator {
  private static final int WIDTH = SPECIES.length();
  // so few that what layers of usual size make of them stays in the first-level cache
  private static final int MOST_ROWS = 32;

  private final Layers layers;
  private final double[][] features;
  private final double[] targets;
  // parameters × lanes of a vector
  private final double[] weights;
  private final double[] gradients;
  // inputs, then the activations of every layer: units × rows of vectors, one row for a sample
  private final double[][][] activations;
  // of every layer: units × rows of vectors
  private final double[][][] slopes;
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
    activations = new double[layers.count() + 1][][];
    slopes = new double[layers.count()][][];
    activations[0] = new double[layers.inputs(0)][MOST_ROWS * WIDTH];
    for (int l = 0; l < layers.count(); l++) {
      activations[l + 1] = new double[layers.units(l)][MOST_ROWS * WIDTH];
      slopes[l] = new double[layers.units(l)][MOST_ROWS * WIDTH];
    }
    output =
        new OutputVectors(
            layers.output(), loss, activations[layers.count()], slopes[layers.count() - 1]);
  }

  @Override
  public void batchGradients(
      double[] theta, int lanes, int[] orders, int from, int to, double[] laneGradients) {
    for (int lane = 0; lane < lanes; lane += WIDTH) {
      take(theta, lanes, lane);
      Arrays.fill(gradients, 0);
      for (int start = from; start < to; start += MOST_ROWS) {
        int rows = Math.min(MOST_ROWS, to - start);
        select(orders, start * lanes + lane, lanes, rows);
        forward(rows);
        output.activate(rows);
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
    for (int k = 0; k * WIDTH < sums.length; k++)
      load(sums, k * WIDTH).div(count).intoArray(means, k * lanes + lane);
  }

  /// Puts each sample from `from` on into all lanes of its row.
  private void select(int from, int rows) {
    for (int j = 0; j < features.length; j++) repeat(features[j], from, activations[0][j], rows);
    repeat(targets, from, rowTargets, rows);
  }

  private static void repeat(double[] values, int from, double[] vectors, int rows) {
    for (int row = 0; row < rows; row++) all(values[from + row]).intoArray(vectors, row * WIDTH);
  }

  /// Puts the samples that `orders` names at `from`, `from + stride`, … and behind each of these
  /// into the lanes of the rows.
  private void select(int[] orders, int from, int stride, int rows) {
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < WIDTH; i++) {
        int sample = orders[from + row * stride + i];
        for (int j = 0; j < features.length; j++)
          activations[0][j][row * WIDTH + i] = features[j][sample];
        rowTargets[row * WIDTH + i] = targets[sample];
      }
    }
  }

  private void addLosses(int from, int rows) {
    select(from, rows);
    forward(rows);
    output.computeLosses(rowTargets, rowLosses, rows);
    VectorSums.add(rowLosses, lossSum, 0, rows);
  }

  /// From the features to the sums of the last layer.
  private void forward(int rows) {
    for (int layer = 0; layer < layers.count(); layer++) {
      double[][] in = activations[layer];
      double[][] out = activations[layer + 1];
      int w = layers.offset(layer);
      int biases = w + out.length * in.length;
      for (int unit = 0; unit < out.length; unit++) {
        VectorSums.addWeighted(weights, biases + unit, w + unit * in.length, in, out[unit], rows);
        if (layer < layers.count() - 1) VectorActivations.apply(layers.hidden(), out[unit], rows);
      }
    }
  }

  /// Adds the gradients of the samples whose outputs are there.
  private void addGradients(int rows) {
    output.computeSlopes(rowTargets, rows);
    for (int layer = layers.count() - 1; layer >= 0; layer--) {
      double[][] in = activations[layer];
      double[][] unitSlopes = slopes[layer];
      int w = layers.offset(layer);
      int biases = w + unitSlopes.length * in.length;
      for (int unit = 0; unit < unitSlopes.length; unit++) {
        VectorSums.addProducts(unitSlopes[unit], in, gradients, w + unit * in.length, rows);
        VectorSums.add(unitSlopes[unit], gradients, biases + unit, rows);
      }
      if (layer > 0) passBack(layer, rows);
    }
  }

  /// Makes the slopes of the units whose activations go into a layer.
  private void passBack(int layer, int rows) {
    double[][] before = slopes[layer - 1];
    for (int j = 0; j < before.length; j++) {
      Arrays.fill(before[j], 0, rows * WIDTH, 0);
      VectorSums.addWeighted(
          weights, layers.offset(layer) + j, before.length, slopes[layer], 0, before[j], rows);
      VectorActivations.multiplyByDerivative(
          layers.hidden(), activations[layer][j], before[j], rows);
    }
  }
}
