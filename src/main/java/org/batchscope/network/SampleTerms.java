package org.batchscope.network;

import java.util.ArrayList;
import java.util.List;

/// The terms, one per sample, whose means are the loss and its gradient: at most {@link #CAPACITY}
/// samples at a time, in arrays that are used again and again.
///
/// Every step is a loop of its own that reads and writes every array at the same index: the
/// compiler vectorizes these, but not loops over ranges with different beginnings, which might
/// overlap.
final class SampleTerms {
  /// Small enough that all arrays stay in the first-level cache, and no power of two: arrays that
  /// lie 4 KiB apart hinder each other, as the processor tells addresses apart by their lower bits.
  static final int CAPACITY = 350;

  final double[] losses = new double[CAPACITY];
  final double[] firstGradients = new double[CAPACITY];
  final double[] secondGradients = new double[CAPACITY];
  private final double[] first = new double[CAPACITY];
  private final double[] second = new double[CAPACITY];
  private final double[] targets = new double[CAPACITY];
  private final double[] outputs = new double[CAPACITY];
  private final double[] slopes = new double[CAPACITY];
  private final Exponentials exponentials = new Exponentials(CAPACITY);

  private final Network network;
  private final Loss loss;
  private final Samples samples;

  SampleTerms(Network network, Loss loss, Samples samples) {
    this.network = network;
    this.loss = loss;
    this.samples = samples;
  }

  /// How many bytes one sample takes: one number in every array that its loss and gradient fill.
  int bytesPerSample() {
    return filled().size() * Double.BYTES;
  }

  private List<double[]> filled() {
    List<double[]> filled =
        new ArrayList<>(List.of(first, second, targets, outputs, slopes, losses));
    filled.addAll(List.of(firstGradients, secondGradients));
    boolean exponential = network.equals(new Network.Neuron(Activation.SIGMOID));
    if (exponential) filled.addAll(exponentials.arrays());
    return filled;
  }

  /// Makes the samples from `from` on those that are computed next.
  void select(int from, int count) {
    System.arraycopy(samples.first(), from, first, 0, count);
    System.arraycopy(samples.second(), from, second, 0, count);
    System.arraycopy(samples.targets(), from, targets, 0, count);
  }

  /// Makes the samples that `order` names from `from` on those that are computed next.
  ///
  /// @param order sample indices, from 0. Not modified.
  void select(int[] order, int from, int count) {
    for (int i = 0; i < count; i++) {
      int sample = order[from + i];
      first[i] = samples.first()[sample];
      second[i] = samples.second()[sample];
      targets[i] = samples.targets()[sample];
    }
  }

  /// Makes `losses` of the first `count` selected samples.
  void computeLosses(double[] theta, int count) {
    switch (network) {
      case Network.Neuron(Activation activation) -> neuronLosses(activation, theta, count);
      case Network.Chain() -> {
        hiddenOutputs(theta, count);
        for (int i = 0; i < count; i++) outputs[i] *= theta[1];
        squaredErrors(count);
      }
    }
  }

  /// Makes `losses` and the two gradients of the first `count` selected samples.
  void computeGradients(double[] theta, int count) {
    switch (network) {
      case Network.Neuron(Activation activation) -> neuronGradients(activation, theta, count);
      case Network.Chain() -> chainGradients(theta, count);
    }
  }

  private void neuronLosses(Activation activation, double[] theta, int count) {
    weightedSums(theta, count);
    switch (loss) {
      case LOG_LOSS -> crossEntropies(exponentials.ofNegativeMagnitudes(outputs, count), count);
      case MSE -> {
        activation.apply(outputs, count, exponentials);
        squaredErrors(count);
      }
    }
  }

  private void neuronGradients(Activation activation, double[] theta, int count) {
    weightedSums(theta, count);
    switch (loss) {
      case LOG_LOSS -> {
        double[] e = exponentials.ofNegativeMagnitudes(outputs, count);
        crossEntropies(e, count);
        crossEntropySlopes(e, count);
      }
      case MSE -> {
        activation.apply(outputs, count, exponentials);
        squaredErrors(count);
        activation.multiplyByDerivative(outputs, slopes, count);
      }
    }
    for (int i = 0; i < count; i++) firstGradients[i] = slopes[i] * first[i];
    for (int i = 0; i < count; i++) secondGradients[i] = slopes[i] * second[i];
  }

  private void chainGradients(double[] theta, int count) {
    double v = theta[1];
    double[] hidden = secondGradients;
    hiddenOutputs(theta, count);
    System.arraycopy(outputs, 0, hidden, 0, count);
    for (int i = 0; i < count; i++) outputs[i] *= v;
    squaredErrors(count);
    for (int i = 0; i < count; i++)
      firstGradients[i] = slopes[i] * v * (1 - hidden[i] * hidden[i]) * first[i];
    for (int i = 0; i < count; i++) secondGradients[i] = slopes[i] * hidden[i];
  }

  private void weightedSums(double[] theta, int count) {
    double a = theta[0];
    double b = theta[1];
    for (int i = 0; i < count; i++) outputs[i] = a * first[i] + b * second[i];
  }

  private void hiddenOutputs(double[] theta, int count) {
    double w = theta[0];
    for (int i = 0; i < count; i++) outputs[i] = ElementaryFunctions.tanh(w * first[i]);
  }

  /// (ŷ − y)² and its derivative by ŷ.
  private void squaredErrors(int count) {
    for (int i = 0; i < count; i++) {
      double residual = outputs[i] - targets[i];
      losses[i] = residual * residual;
      slopes[i] = 2 * residual;
    }
  }

  /// −y ln σ(z) − (1 − y) ln(1 − σ(z)) = ln(1 + exp(z)) − y·z = ln(1 + e) + max(z, 0) − y·z, which
  /// stays finite for every z.
  ///
  /// @param e exp(−|z|)
  private void crossEntropies(double[] e, int count) {
    double[] z = outputs;
    for (int i = 0; i < count; i++) losses[i] = ElementaryFunctions.log1pOfUnit(e[i]);
    for (int i = 0; i < count; i++) losses[i] += Math.max(z[i], 0) - targets[i] * z[i];
  }

  /// The derivative of the cross-entropy by z: σ(z) − y.
  private void crossEntropySlopes(double[] e, int count) {
    for (int i = 0; i < count; i++)
      slopes[i] = ElementaryFunctions.sigmoid(outputs[i], e[i]) - targets[i];
  }
}
