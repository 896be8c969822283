package org.batchscope.network;

import java.util.Arrays;

/// Computes losses and gradients of an {@link Objective} at one point at a time, without
/// allocating. Not thread-safe. See {@link LaneEvaluator} for many points.
///
/// Every sum runs through its samples in their order, so the same call gives the same bits
/// everywhere.
public final class Evaluator {
  private final int sampleCount;
  private final SampleTerms terms;
  // the same parameters in every lane
  private final double[][] lanes = new double[2][SampleTerms.CAPACITY];

  Evaluator(Network network, Loss loss, Samples samples) {
    sampleCount = samples.count();
    terms = new SampleTerms(network, loss, samples);
  }

  /// Memory for inputs, activations and gradients of a batch: what its samples fill of the arrays
  /// of this evaluator, in bytes.
  ///
  /// Large batches go through these arrays in blocks, so that no more than a block's share is held
  /// at any one time. What every batch size needs alike does not count: the parameters, the mean
  /// gradient, and the order of the samples in an epoch.
  ///
  /// @param batchSize B, at least 1
  public long batchBytes(int batchSize) {
    return (long) batchSize * terms.bytesPerSample();
  }

  /// Mean loss over all samples.
  ///
  /// @param theta the parameters. Not modified.
  public double loss(double[] theta) {
    fillLanes(theta, sampleCount);
    double sum = 0;
    for (int start = 0; start < sampleCount; start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, sampleCount - start);
      terms.select(start, count);
      terms.computeLosses(lanes[0], lanes[1], count);
      for (int i = 0; i < count; i++) sum += terms.losses[i];
    }
    return sum / sampleCount;
  }

  /// Mean loss over all samples, and its gradient: the full gradient.
  ///
  /// @param theta the parameters. Not modified.
  /// @param gradient one value for every parameter, in loss per unit of it. Overwritten.
  public double lossAndGradient(double[] theta, double[] gradient) {
    fillLanes(theta, sampleCount);
    double sum = 0;
    double first = 0;
    double second = 0;
    for (int start = 0; start < sampleCount; start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, sampleCount - start);
      terms.select(start, count);
      terms.computeLossesAndGradients(lanes[0], lanes[1], count);
      for (int i = 0; i < count; i++) {
        sum += terms.losses[i];
        first += terms.firstGradients[i];
        second += terms.secondGradients[i];
      }
    }
    gradient[0] = first / sampleCount;
    gradient[1] = second / sampleCount;
    return sum / sampleCount;
  }

  /// Gradient of the mean loss over a batch.
  ///
  /// @param theta the parameters. Not modified.
  /// @param order sample indices, from 0. Not modified.
  /// @param from first position of the batch in `order`
  /// @param to one past the last position
  /// @param gradient one value for every parameter. Overwritten.
  public void batchGradient(double[] theta, int[] order, int from, int to, double[] gradient) {
    fillLanes(theta, to - from);
    double first = 0;
    double second = 0;
    for (int start = from; start < to; start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, to - start);
      terms.select(order, start, count);
      terms.computeGradients(lanes[0], lanes[1], count);
      for (int i = 0; i < count; i++) {
        first += terms.firstGradients[i];
        second += terms.secondGradients[i];
      }
    }
    gradient[0] = first / (to - from);
    gradient[1] = second / (to - from);
  }

  /// Gradient of one sample's loss.
  ///
  /// @param theta the parameters. Not modified.
  /// @param sample from 0
  /// @param gradient one value for every parameter. Overwritten.
  public void sampleGradient(double[] theta, int sample, double[] gradient) {
    fillLanes(theta, 1);
    terms.select(sample, 1);
    terms.computeGradients(lanes[0], lanes[1], 1);
    gradient[0] = terms.firstGradients[0];
    gradient[1] = terms.secondGradients[0];
  }

  /// Mean product of two components' distances from `center`, over the gradients of all samples;
  /// from the full gradient it is their covariance.
  ///
  /// @param theta the parameters. Not modified.
  /// @param center one value for every parameter, in loss per unit of it. Not modified.
  /// @param products parameters × parameters, in (loss per unit)². Overwritten.
  public void meanProducts(double[] theta, double[] center, double[][] products) {
    fillLanes(theta, sampleCount);
    double firstFirst = 0;
    double firstSecond = 0;
    double secondSecond = 0;
    for (int start = 0; start < sampleCount; start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, sampleCount - start);
      terms.select(start, count);
      terms.computeGradients(lanes[0], lanes[1], count);
      for (int i = 0; i < count; i++) {
        double first = terms.firstGradients[i] - center[0];
        double second = terms.secondGradients[i] - center[1];
        firstFirst += first * first;
        firstSecond += first * second;
        secondSecond += second * second;
      }
    }
    products[0][0] = firstFirst / sampleCount;
    products[0][1] = products[1][0] = firstSecond / sampleCount;
    products[1][1] = secondSecond / sampleCount;
  }

  private void fillLanes(double[] theta, int samples) {
    int count = Math.min(SampleTerms.CAPACITY, samples);
    Arrays.fill(lanes[0], 0, count, theta[0]);
    Arrays.fill(lanes[1], 0, count, theta[1]);
  }
}
