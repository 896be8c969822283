package org.batchscope.network;

/// Computes losses and gradients of an {@link Objective} without allocating. Not thread-safe.
///
/// The order of every sum is fixed, so the same call gives the same bits everywhere.
public final class Evaluator {
  private final int sampleCount;
  private final SampleTerms terms;

  Evaluator(Network network, Loss loss, Samples samples) {
    sampleCount = samples.count();
    terms = new SampleTerms(network, loss, samples);
  }

  /// Memory for inputs, activations, losses and gradients of a batch: what its samples fill of the
  /// arrays of this evaluator, in bytes.
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
    double sum = 0;
    for (int start = 0; start < sampleCount; start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, sampleCount - start);
      terms.select(start, count);
      terms.computeLosses(theta, count);
      sum += sum(terms.losses, count);
    }
    return sum / sampleCount;
  }

  /// Mean loss over all samples, and its gradient: the full gradient.
  ///
  /// @param theta the parameters. Not modified.
  /// @param gradient one value for every parameter, in loss per unit of it. Overwritten.
  public double lossAndGradient(double[] theta, double[] gradient) {
    double sum = 0;
    double first = 0;
    double second = 0;
    for (int start = 0; start < sampleCount; start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, sampleCount - start);
      terms.select(start, count);
      terms.computeGradients(theta, count);
      sum += sum(terms.losses, count);
      first += sum(terms.firstGradients, count);
      second += sum(terms.secondGradients, count);
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
    double first = 0;
    double second = 0;
    for (int start = from; start < to; start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, to - start);
      terms.select(order, start, count);
      terms.computeGradients(theta, count);
      first += sum(terms.firstGradients, count);
      second += sum(terms.secondGradients, count);
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
    terms.select(sample, 1);
    terms.computeGradients(theta, 1);
    gradient[0] = terms.firstGradients[0];
    gradient[1] = terms.secondGradients[0];
  }

  /// Mean squared distance of the samples' gradients from `center`; from the full gradient it is
  /// the trace of their covariance.
  ///
  /// @param theta the parameters. Not modified.
  /// @param center one value for every parameter, in loss per unit of it. Not modified.
  /// @return in (loss per unit)²
  public double meanSquaredDistance(double[] theta, double[] center) {
    double sum = 0;
    for (int start = 0; start < sampleCount; start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, sampleCount - start);
      terms.select(start, count);
      terms.computeGradients(theta, count);
      sum += squaredDistances(terms.firstGradients, center[0], count);
      sum += squaredDistances(terms.secondGradients, center[1], count);
    }
    return sum / sampleCount;
  }

  /// Sum of the squared distances of the first `count` values, which are overwritten.
  private static double squaredDistances(double[] values, double center, int count) {
    for (int i = 0; i < count; i++) values[i] = (values[i] - center) * (values[i] - center);
    return sum(values, count);
  }

  /// By four partial sums, one for every fourth value: none waits for another's addition.
  private static double sum(double[] values, int count) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    for (; i < count; i++) a += values[i];
    return (a + b) + (c + d);
  }
}
