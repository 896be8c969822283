package org.batchscope.network.layered;

import java.util.Arrays;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Loss;

/// The evaluator of multi-layer perceptrons, by backpropagation: lanes are samples, and all of them
/// have the same weights. Sums over samples run in their order, each step a fused multiply-add.
final class LayeredEvaluator implements Evaluator {
  // below this share of the mean square, the trace is no good as its difference from another one
  private static final double SMALL_TRACE = 1.0 / 16;

  private final Layers layers;
  private final LayeredTerms terms;
  private final SingleSample single;
  private final LayeredParts parts;
  private final double[] sampleGradient;

  LayeredEvaluator(LayeredSamples samples, Loss loss) {
    layers = samples.layers();
    terms = new LayeredTerms(samples, loss);
    single = new SingleSample(samples, loss);
    parts = new LayeredParts(terms);
    sampleGradient = new double[layers.parameterCount()];
  }

  @Override
  public long batchBytes(int batchSize) {
    return (long) batchSize * terms.bytesPerSample();
  }

  @Override
  public double loss(double[] theta) {
    int n = terms.sampleCount();
    double sum = 0;
    for (int start = 0; start < n; start += LayeredTerms.CAPACITY) {
      int count = Math.min(LayeredTerms.CAPACITY, n - start);
      terms.select(start, count);
      sum = addLosses(theta, count, sum);
    }
    return sum / n;
  }

  @Override
  public double lossAndGradient(double[] theta, double[] gradient) {
    int n = terms.sampleCount();
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (int start = 0; start < n; start += LayeredTerms.CAPACITY) {
      int count = Math.min(LayeredTerms.CAPACITY, n - start);
      terms.select(start, count);
      sum = addLosses(theta, count, sum);
      addGradients(theta, count, gradient);
    }
    divide(gradient, n);
    return sum / n;
  }

  @Override
  public void batchGradient(double[] theta, int[] order, int from, int to, double[] gradient) {
    strideGradient(theta, order, from, 1, to - from, gradient);
  }

  /// Gradient of the mean loss over `samples` samples, which stand in `order` at `from`, `from +
  /// stride`, ….
  void strideGradient(
      double[] theta, int[] order, int from, int stride, int samples, double[] gradient) {
    Arrays.fill(gradient, 0);
    if (samples < FEWEST_TOGETHER) {
      for (int i = 0; i < samples; i++)
        single.addGradient(theta, order[from + i * stride], gradient);
    } else {
      addBatchGradient(theta, order, from, stride, samples, gradient);
    }
    divide(gradient, samples);
  }

  private void addBatchGradient(
      double[] theta, int[] order, int from, int stride, int samples, double[] gradient) {
    for (int start = 0; start < samples; start += LayeredTerms.CAPACITY) {
      int count = Math.min(LayeredTerms.CAPACITY, samples - start);
      terms.select(order, from + start * stride, stride, count);
      terms.forward(theta, 0, count);
      terms.computeLosses(count);
      addGradients(theta, count, gradient);
    }
  }

  @Override
  public void sampleGradient(double[] theta, int sample, double[] gradient) {
    Arrays.fill(gradient, 0);
    single.addGradient(theta, sample, gradient);
  }

  @Override
  public void meanProducts(double[] theta, double[] center, double[][] products) {
    int p = center.length;
    for (double[] row : products) Arrays.fill(row, 0);
    for (int sample = 0; sample < terms.sampleCount(); sample++) {
      sampleGradient(theta, sample, sampleGradient);
      for (int a = 0; a < p; a++) sampleGradient[a] -= center[a];
      for (int a = 0; a < p; a++)
        for (int b = 0; b <= a; b++)
          products[a][b] = Math.fma(sampleGradient[a], sampleGradient[b], products[a][b]);
    }
    for (int a = 0; a < p; a++)
      for (int b = 0; b <= a; b++) products[b][a] = products[a][b] /= terms.sampleCount();
  }

  @Override
  public void meanSquaredDistances(double[] theta, double[] center, double[] squares) {
    int n = terms.sampleCount();
    Arrays.fill(squares, 0);
    for (int start = 0; start < n; start += LayeredTerms.CAPACITY) {
      int count = Math.min(LayeredTerms.CAPACITY, n - start);
      terms.select(start, count);
      computeSlopes(theta, count);
      parts.addSquaredDistances(center, count, squares);
    }
    divide(squares, n);
  }

  @Override
  public double gradientAndTrace(double[] theta, double[] gradient) {
    int n = terms.sampleCount();
    Arrays.fill(gradient, 0);
    double squares = 0;
    for (int start = 0; start < n; start += LayeredTerms.CAPACITY) {
      int count = Math.min(LayeredTerms.CAPACITY, n - start);
      terms.select(start, count);
      terms.forward(theta, 0, count);
      terms.computeLosses(count);
      addGradients(theta, count, gradient);
      squares = parts.addSquaredLengths(count, squares);
    }
    divide(gradient, n);
    double trace = squares / n;
    for (double component : gradient) trace -= component * component;
    if (trace >= SMALL_TRACE * squares / n) return trace;
    meanSquaredDistances(theta, gradient, sampleGradient);
    trace = 0;
    for (double square : sampleGradient) trace += square;
    return trace;
  }

  @Override
  public void sampleProducts(
      double[] theta, int[] samples, double[][] directions, double[][] products) {
    for (int start = 0; start < samples.length; start += LayeredTerms.CAPACITY) {
      int count = Math.min(LayeredTerms.CAPACITY, samples.length - start);
      terms.select(samples, start, 1, count);
      computeSlopes(theta, count);
      for (int d = 0; d < directions.length; d++)
        parts.project(directions[d], count, products[d], start);
    }
  }

  /// The outputs for all samples, outputs × samples.
  double[][] outputs(double[] theta) {
    int n = terms.sampleCount();
    double[][] outputs = new double[layers.units(layers.count() - 1)][n];
    for (int start = 0; start < n; start += LayeredTerms.CAPACITY) {
      int count = Math.min(LayeredTerms.CAPACITY, n - start);
      terms.select(start, count);
      terms.forward(theta, 0, count);
      terms.computeLosses(count);
      for (int k = 0; k < outputs.length; k++)
        System.arraycopy(terms.activations[layers.count()][k], 0, outputs[k], start, count);
    }
    return outputs;
  }

  private double addLosses(double[] theta, int count, double sum) {
    terms.forward(theta, 0, count);
    terms.computeLosses(count);
    double sumSoFar = sum;
    for (int i = 0; i < count; i++) sumSoFar += terms.losses[i];
    return sumSoFar;
  }

  /// Adds the gradients of the selected samples, whose outputs are there.
  private void addGradients(double[] theta, int count, double[] gradient) {
    terms.computeOutputSlopes(count);
    for (int layer = layers.count() - 1; layer >= 0; layer--) {
      double[][] in = terms.activations[layer];
      double[][] slopes = terms.slopes[layer];
      int weights = layers.offset(layer);
      int biases = weights + slopes.length * in.length;
      // many sums at a time, as each waits for its own last step
      if (slopes.length > in.length) {
        for (int j = 0; j < in.length; j++)
          SampleSums.addProducts(in[j], slopes, count, gradient, weights + j, in.length);
      } else {
        for (int unit = 0; unit < slopes.length; unit++)
          SampleSums.addProducts(slopes[unit], in, count, gradient, weights + unit * in.length, 1);
      }
      SampleSums.add(slopes, count, gradient, biases);
      if (layer > 0) passBack(theta, weights, slopes, in, terms.slopes[layer - 1], count);
    }
  }

  /// Makes the slopes of the selected samples, without their gradients.
  private void computeSlopes(double[] theta, int count) {
    terms.forward(theta, 0, count);
    terms.computeLosses(count);
    terms.computeOutputSlopes(count);
    for (int layer = layers.count() - 1; layer > 0; layer--)
      passBack(
          theta,
          layers.offset(layer),
          terms.slopes[layer],
          terms.activations[layer],
          terms.slopes[layer - 1],
          count);
  }

  private void passBack(
      double[] theta,
      int weights,
      double[][] slopes,
      double[][] activations,
      double[][] before,
      int count) {
    for (int j = 0; j < before.length; j++) {
      Arrays.fill(before[j], 0, count, 0);
      WeightedSums.add(theta, weights + j, before.length, slopes, before[j], count);
      layers.hidden().multiplyByDerivative(activations[j], before[j], count);
    }
  }

  private static void divide(double[] sums, int count) {
    for (int p = 0; p < sums.length; p++) sums[p] /= count;
  }
}
