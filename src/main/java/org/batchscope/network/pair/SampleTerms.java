package org.batchscope.network.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.batchscope.network.Activation;
import org.batchscope.network.Evaluator;
import org.batchscope.network.Loss;
import org.batchscope.network.Network;
import org.batchscope.network.arithmetic.ElementaryFunctions;
import org.batchscope.network.arithmetic.Exponentials;

/// The terms, one in every lane, of which losses and gradients are made: a lane is a sample and the
/// parameters with which it is looked at. There are at most {@link #CAPACITY} lanes at a time, in
/// arrays that are used again and again.
///
/// Every step is a loop of its own that reads and writes every array at the same index: the
/// compiler vectorizes these, but not loops over ranges with different beginnings, which might
/// overlap. No lane knows of the others, so that a term's bits do not depend on who is beside it.
final class SampleTerms {
  static final int CAPACITY = Evaluator.CAPACITY;

  final double[] losses = new double[CAPACITY];
  final double[] firstGradients = new double[CAPACITY];
  final double[] secondGradients = new double[CAPACITY];
  private final double[] first = new double[CAPACITY];
  private final double[] second = new double[CAPACITY];
  private final double[] targets = new double[CAPACITY];
  private final double[] outputs = new double[CAPACITY];
  private final double[] slopes = new double[CAPACITY];
  private final Exponentials exponentials = new Exponentials(CAPACITY);

  private final Network.Pair network;
  private final Loss loss;
  private final Samples samples;
  // then it need not be looked up sample by sample
  private final boolean secondIsOne;

  SampleTerms(Network.Pair network, Loss loss, Samples samples) {
    this.network = network;
    this.loss = loss;
    this.samples = samples;
    secondIsOne = isOne(samples.second());
  }

  private static boolean isOne(double[] values) {
    for (double value : values) if (value != 1) return false;
    return true;
  }

  /// How many bytes one sample takes: one number in every array that its gradient fills.
  int bytesPerSample() {
    return filled().size() * Double.BYTES;
  }

  private List<double[]> filled() {
    List<double[]> filled = new ArrayList<>(List.of(first, second, targets, outputs, slopes));
    filled.addAll(List.of(firstGradients, secondGradients));
    boolean exponential = network.equals(new Network.Neuron(Activation.SIGMOID));
    if (exponential) filled.addAll(exponentials.arrays());
    return filled;
  }

  /// Puts the samples from `from` on into the lanes.
  void select(int from, int count) {
    System.arraycopy(samples.first(), from, first, 0, count);
    System.arraycopy(samples.second(), from, second, 0, count);
    System.arraycopy(samples.targets(), from, targets, 0, count);
  }

  /// Puts the samples that `order` names from `from` on into the lanes.
  ///
  /// @param order sample indices, from 0. Not modified.
  void select(int[] order, int from, int count) {
    double[] allFirst = samples.first();
    double[] allTargets = samples.targets();
    for (int i = 0; i < count; i++) {
      int sample = order[from + i];
      first[i] = allFirst[sample];
      targets[i] = allTargets[sample];
    }
    if (secondIsOne) {
      Arrays.fill(second, 0, count, 1);
    } else {
      double[] allSecond = samples.second();
      for (int i = 0; i < count; i++) second[i] = allSecond[order[from + i]];
    }
  }

  /// Puts the samples from `from` on into rows of lanes: each sample into all lanes of its row.
  void selectRows(int from, int rows, int lanes) {
    for (int row = 0; row < rows; row++) {
      int start = row * lanes;
      Arrays.fill(first, start, start + lanes, samples.first()[from + row]);
      Arrays.fill(second, start, start + lanes, samples.second()[from + row]);
      Arrays.fill(targets, start, start + lanes, samples.targets()[from + row]);
    }
  }

  /// Makes `losses` of the first `count` lanes.
  ///
  /// @param a the first parameter of every lane. Not modified.
  /// @param b the second parameter of every lane. Not modified.
  void computeLosses(double[] a, double[] b, int count) {
    switch (network) {
      case Network.Neuron(Activation activation) -> {
        weightedSums(a, b, count);
        switch (loss) {
          case LOG_LOSS -> crossEntropies(exponentials.ofNegativeMagnitudes(outputs, count), count);
          case MSE -> {
            activation.apply(outputs, count, exponentials);
            squaredErrors(count);
          }
          case CROSS_ENTROPY -> throw noClasses();
        }
      }
      case Network.Chain() -> {
        hiddenOutputs(a, count);
        for (int i = 0; i < count; i++) outputs[i] *= b[i];
        squaredErrors(count);
      }
    }
  }

  /// Makes the two gradients of the first `count` lanes.
  ///
  /// @param a the first parameter of every lane. Not modified.
  /// @param b the second parameter of every lane. Not modified.
  void computeGradients(double[] a, double[] b, int count) {
    compute(a, b, count, false);
  }

  /// Makes `losses` and the two gradients of the first `count` lanes.
  ///
  /// @param a the first parameter of every lane. Not modified.
  /// @param b the second parameter of every lane. Not modified.
  void computeLossesAndGradients(double[] a, double[] b, int count) {
    compute(a, b, count, true);
  }

  private void compute(double[] a, double[] b, int count, boolean withLosses) {
    switch (network) {
      case Network.Neuron(Activation activation) -> {
        weightedSums(a, b, count);
        switch (loss) {
          case LOG_LOSS -> {
            double[] e = exponentials.ofNegativeMagnitudes(outputs, count);
            if (withLosses) crossEntropies(e, count);
            crossEntropySlopes(e, count);
          }
          case MSE -> {
            activation.apply(outputs, count, exponentials);
            if (withLosses) squaredErrors(count);
            activation.squaredErrorSlopes(outputs, targets, slopes, count);
          }
          case CROSS_ENTROPY -> throw noClasses();
        }
        for (int i = 0; i < count; i++) {
          firstGradients[i] = slopes[i] * first[i];
          secondGradients[i] = slopes[i] * second[i];
        }
      }
      case Network.Chain() -> {
        double[] hidden = secondGradients;
        hiddenOutputs(a, count);
        System.arraycopy(outputs, 0, hidden, 0, count);
        for (int i = 0; i < count; i++) outputs[i] *= b[i];
        if (withLosses) squaredErrors(count);
        squaredErrorSlopes(count);
        for (int i = 0; i < count; i++)
          firstGradients[i] = slopes[i] * b[i] * (1 - hidden[i] * hidden[i]) * first[i];
        for (int i = 0; i < count; i++) secondGradients[i] = slopes[i] * hidden[i];
      }
    }
  }

  private static IllegalStateException noClasses() {
    return new IllegalStateException("two parameters do not predict several classes");
  }

  private void weightedSums(double[] a, double[] b, int count) {
    for (int i = 0; i < count; i++) outputs[i] = Math.fma(a[i], first[i], b[i] * second[i]);
  }

  private void hiddenOutputs(double[] w, int count) {
    for (int i = 0; i < count; i++) outputs[i] = ElementaryFunctions.tanh(w[i] * first[i]);
  }

  /// (ŷ − y)².
  private void squaredErrors(int count) {
    for (int i = 0; i < count; i++)
      losses[i] = (outputs[i] - targets[i]) * (outputs[i] - targets[i]);
  }

  /// The derivative of (ŷ − y)² by ŷ.
  private void squaredErrorSlopes(int count) {
    for (int i = 0; i < count; i++) slopes[i] = 2 * (outputs[i] - targets[i]);
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
