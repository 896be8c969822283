package org.batchscope.network.layered;

import java.util.Arrays;
import java.util.stream.Stream;
import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Output;
import org.batchscope.network.arithmetic.ElementaryFunctions;
import org.batchscope.network.arithmetic.Exponentials;

/// What the samples of a block fill on their way through the layers, one lane for each: activations
/// forward, slopes (the loss by the sums of a unit) backward as far as no weights are needed.
final class LayeredTerms {
  static final int CAPACITY = Evaluator.CAPACITY;

  final Layers layers;

  /// Losses of the lanes.
  final double[] losses = new double[CAPACITY];

  /// Inputs, then the activations of every layer: units × lanes.
  final double[][][] activations;

  /// Of every layer: units × lanes.
  final double[][][] slopes;

  private final double[] targets = new double[CAPACITY];
  private final double[] largest = new double[CAPACITY];
  private final Exponentials exponentials = new Exponentials(CAPACITY);
  private final Loss loss;
  private final double[][] features;
  private final double[] allTargets;

  LayeredTerms(LayeredSamples samples, Loss loss) {
    this.loss = loss;
    layers = samples.layers();
    features = samples.features();
    allTargets = samples.targets();
    activations = new double[layers.count() + 1][][];
    slopes = new double[layers.count()][][];
    activations[0] = new double[layers.inputs(0)][CAPACITY];
    for (int l = 0; l < layers.count(); l++) {
      activations[l + 1] = new double[layers.units(l)][CAPACITY];
      slopes[l] = new double[layers.units(l)][CAPACITY];
    }
  }

  int sampleCount() {
    return allTargets.length;
  }

  /// How many bytes one sample takes: one number in every array that its gradient fills.
  int bytesPerSample() {
    int targetsAndLosses = 2;
    long arrays =
        Stream.of(activations).mapToInt(layer -> layer.length).sum()
            + Stream.of(slopes).mapToInt(layer -> layer.length).sum()
            + targetsAndLosses;
    boolean exponential = layers.hidden() == Activation.SIGMOID || layers.output() != Output.LINEAR;
    if (exponential) arrays += exponentials.arrays().size();
    if (layers.output() == Output.SOFTMAX) arrays++;
    return (int) arrays * Double.BYTES;
  }

  /// Puts the samples from `from` on into the lanes.
  void select(int from, int count) {
    for (int j = 0; j < features.length; j++)
      System.arraycopy(features[j], from, activations[0][j], 0, count);
    System.arraycopy(allTargets, from, targets, 0, count);
  }

  /// Puts the samples that `order` names at `from`, `from + stride`, … into the lanes.
  ///
  /// @param order sample indices, from 0. Not modified.
  void select(int[] order, int from, int stride, int count) {
    for (int j = 0; j < features.length; j++) {
      double[] lanes = activations[0][j];
      double[] column = features[j];
      for (int i = 0; i < count; i++) lanes[i] = column[order[from + i * stride]];
    }
    for (int i = 0; i < count; i++) targets[i] = allTargets[order[from + i * stride]];
  }

  /// From what goes into a layer to the sums of the last one.
  ///
  /// @param theta the parameters. Not modified.
  void forward(double[] theta, int firstLayer, int count) {
    for (int layer = firstLayer; layer < layers.count(); layer++) {
      double[][] in = activations[layer];
      double[][] out = activations[layer + 1];
      int weights = layers.offset(layer);
      int biases = weights + out.length * in.length;
      for (int unit = 0; unit < out.length; unit++) {
        Arrays.fill(out[unit], 0, count, theta[biases + unit]);
        WeightedSums.add(theta, weights + unit * in.length, 1, in, out[unit], count);
      }
      if (layer < layers.count() - 1)
        for (double[] unit : out) layers.hidden().apply(unit, count, exponentials);
    }
  }

  /// Makes the losses, and turns the sums in the last layer into outputs.
  void computeLosses(int count) {
    double[][] outputs = activations[layers.count()];
    switch (layers.output()) {
      case LINEAR -> squaredErrors(outputs[0], count);
      case SIGMOID -> {
        double[] z = outputs[0];
        double[] e = exponentials.ofNegativeMagnitudes(z, count);
        if (loss == Loss.LOG_LOSS) crossEntropies(z, e, count);
        for (int i = 0; i < count; i++) z[i] = ElementaryFunctions.sigmoid(z[i], e[i]);
        if (loss == Loss.MSE) squaredErrors(z, count);
      }
      case SOFTMAX -> {
        softmax(outputs, count);
      }
    }
  }

  /// Makes the slopes of the last layer of the outputs that `computeLosses` left.
  void computeOutputSlopes(int count) {
    double[][] outputs = activations[layers.count()];
    double[][] last = slopes[layers.count() - 1];
    switch (layers.output()) {
      case LINEAR -> differences(2, outputs[0], last[0], count);
      case SIGMOID -> {
        differences(loss == Loss.MSE ? 2 : 1, outputs[0], last[0], count);
        if (loss == Loss.MSE) Activation.SIGMOID.multiplyByDerivative(outputs[0], last[0], count);
      }
      case SOFTMAX -> {
        for (int k = 0; k < outputs.length; k++)
          for (int i = 0; i < count; i++)
            last[k][i] = targets[i] == k ? outputs[k][i] - 1 : outputs[k][i];
      }
    }
  }

  private void squaredErrors(double[] outputs, int count) {
    for (int i = 0; i < count; i++)
      losses[i] = (outputs[i] - targets[i]) * (outputs[i] - targets[i]);
  }

  private void differences(double factor, double[] outputs, double[] differences, int count) {
    for (int i = 0; i < count; i++) differences[i] = factor * (outputs[i] - targets[i]);
  }

  /// ln(1 + e) + max(z, 0) − y·z, with e = exp(−|z|).
  private void crossEntropies(double[] z, double[] e, int count) {
    for (int i = 0; i < count; i++) losses[i] = ElementaryFunctions.log1pOfUnit(e[i]);
    for (int i = 0; i < count; i++) losses[i] += Math.max(z[i], 0) - targets[i] * z[i];
  }

  /// exp(zₖ − max z) / Σ exp(z − max z), and the cross-entropy as ln Σ exp(z − max z) − (zₖ − max
  /// z) of the right k: neither overflows.
  private void softmax(double[][] z, int count) {
    System.arraycopy(z[0], 0, largest, 0, count);
    for (int k = 1; k < z.length; k++)
      for (int i = 0; i < count; i++) largest[i] = Math.max(largest[i], z[k][i]);
    for (double[] unit : z) for (int i = 0; i < count; i++) unit[i] -= largest[i];
    for (int i = 0; i < count; i++) losses[i] = -z[(int) targets[i]][i];
    for (double[] unit : z)
      System.arraycopy(exponentials.ofNegativeMagnitudes(unit, count), 0, unit, 0, count);
    double[] sums = largest;
    System.arraycopy(z[0], 0, sums, 0, count);
    for (int k = 1; k < z.length; k++) for (int i = 0; i < count; i++) sums[i] += z[k][i];
    for (int i = 0; i < count; i++) losses[i] += ElementaryFunctions.logOfAtLeastOne(sums[i]);
    for (double[] unit : z) for (int i = 0; i < count; i++) unit[i] /= sums[i];
  }
}
