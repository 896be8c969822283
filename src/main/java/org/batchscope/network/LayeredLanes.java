package org.batchscope.network;

import java.util.Arrays;

/// The lane evaluator of multi-layer perceptrons: small batches go through the layers with one run
/// in every lane, each with weights of its own; large ones run by run, with one sample in every
/// lane. Either way a sum has the same steps in the same order.
final class LayeredLanes implements LaneEvaluator {
  // of larger batches the lanes are filled by samples as well
  private static final int LARGEST_SIDE_BY_SIDE = 4;

  private final Layers layers;
  private final LayeredTerms terms;
  private final LayeredEvaluator alone;
  private final double[] point;
  private final double[] pointGradient;

  LayeredLanes(LayeredTerms terms) {
    this.terms = terms;
    layers = terms.layers;
    alone = new LayeredEvaluator(terms);
    point = new double[layers.parameterCount()];
    pointGradient = new double[layers.parameterCount()];
  }

  @Override
  public void batchGradients(
      double[][] theta, int lanes, int[] orders, int from, int to, double[][] gradients) {
    if (to - from > LARGEST_SIDE_BY_SIDE || lanes == 1) {
      for (int lane = 0; lane < lanes; lane++) {
        copyPoint(theta, lane);
        alone.strideGradient(point, orders, from * lanes + lane, lanes, to - from, pointGradient);
        for (int p = 0; p < point.length; p++) gradients[p][lane] = pointGradient[p];
      }
      return;
    }
    for (double[] row : gradients) Arrays.fill(row, 0, lanes, 0);
    for (int position = from; position < to; position++) {
      terms.select(orders, position * lanes, 1, lanes);
      forward(theta, lanes);
      terms.computeLosses(lanes);
      addGradients(theta, lanes, gradients);
    }
    for (double[] row : gradients) for (int lane = 0; lane < lanes; lane++) row[lane] /= to - from;
  }

  @Override
  public void lossesAndGradients(
      double[][] theta, int lanes, double[] losses, double[][] gradients) {
    for (int lane = 0; lane < lanes; lane++) {
      copyPoint(theta, lane);
      losses[lane] = alone.lossAndGradient(point, pointGradient);
      for (int p = 0; p < point.length; p++) gradients[p][lane] = pointGradient[p];
    }
  }

  @Override
  public void losses(double[][] theta, int lanes, double[] losses) {
    for (int lane = 0; lane < lanes; lane++) {
      copyPoint(theta, lane);
      losses[lane] = alone.loss(point);
    }
  }

  private void copyPoint(double[][] theta, int lane) {
    for (int p = 0; p < point.length; p++) point[p] = theta[p][lane];
  }

  private void forward(double[][] theta, int lanes) {
    for (int layer = 0; layer < layers.count(); layer++) {
      double[][] in = terms.activations[layer];
      double[][] out = terms.activations[layer + 1];
      int weights = layers.offset(layer);
      int biases = weights + out.length * in.length;
      for (int unit = 0; unit < out.length; unit++) {
        System.arraycopy(theta[biases + unit], 0, out[unit], 0, lanes);
        for (int j = 0; j < in.length; j++)
          addProducts(theta[weights + unit * in.length + j], in[j], out[unit], lanes);
      }
      terms.activate(layer, lanes);
    }
  }

  private void addGradients(double[][] theta, int lanes, double[][] gradients) {
    terms.computeOutputSlopes(lanes);
    for (int layer = layers.count() - 1; layer >= 0; layer--) {
      double[][] in = terms.activations[layer];
      double[][] slopes = terms.slopes[layer];
      int weights = layers.offset(layer);
      int biases = weights + slopes.length * in.length;
      for (int unit = 0; unit < slopes.length; unit++) {
        for (int j = 0; j < in.length; j++)
          addProducts(slopes[unit], in[j], gradients[weights + unit * in.length + j], lanes);
        add(slopes[unit], gradients[biases + unit], lanes);
      }
      if (layer > 0) passBack(theta, weights, slopes, in, terms.slopes[layer - 1], lanes);
    }
  }

  private void passBack(
      double[][] theta,
      int weights,
      double[][] slopes,
      double[][] activations,
      double[][] before,
      int lanes) {
    for (int j = 0; j < before.length; j++) {
      Arrays.fill(before[j], 0, lanes, 0);
      for (int unit = 0; unit < slopes.length; unit++)
        addProducts(theta[weights + unit * before.length + j], slopes[unit], before[j], lanes);
      layers.hidden().multiplyByDerivative(activations[j], before[j], lanes);
    }
  }

  private static void addProducts(double[] a, double[] b, double[] sums, int lanes) {
    for (int lane = 0; lane < lanes; lane++) sums[lane] = Math.fma(a[lane], b[lane], sums[lane]);
  }

  private static void add(double[] values, double[] sums, int lanes) {
    for (int lane = 0; lane < lanes; lane++) sums[lane] += values[lane];
  }
}
