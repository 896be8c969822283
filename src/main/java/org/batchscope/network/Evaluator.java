package org.batchscope.network;

/// Computes losses and gradients of an {@link Objective} without allocating. Not thread-safe.
///
/// Sums run over the samples in their order, so the same call gives the same bits everywhere.
public final class Evaluator {
  private final Samples all;
  private final Samples gathered;
  private final SampleTerms terms;

  Evaluator(Network network, Loss loss, Samples all) {
    this.all = all;
    this.terms = new SampleTerms(network, loss);
    int capacity = SampleTerms.CAPACITY;
    this.gathered =
        new Samples(new double[capacity], new double[capacity], new double[capacity], 0, capacity);
  }

  /// Mean loss over all samples.
  ///
  /// @param theta the parameters. Not modified.
  public double loss(double[] theta) {
    double sum = 0;
    for (int start = 0; start < all.count(); start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, all.count() - start);
      terms.computeLosses(theta, all.range(start, count));
      for (int i = 0; i < count; i++) sum += terms.losses[i];
    }
    return sum / all.count();
  }

  /// Mean loss over all samples, and its gradient: the full gradient.
  ///
  /// @param theta the parameters. Not modified.
  /// @param gradient one value for every parameter, in loss per unit of it. Overwritten.
  public double lossAndGradient(double[] theta, double[] gradient) {
    double sum = 0;
    double first = 0;
    double second = 0;
    for (int start = 0; start < all.count(); start += SampleTerms.CAPACITY) {
      int count = Math.min(SampleTerms.CAPACITY, all.count() - start);
      terms.computeGradients(theta, all.range(start, count));
      for (int i = 0; i < count; i++) {
        sum += terms.losses[i];
        first += terms.firstGradients[i];
        second += terms.secondGradients[i];
      }
    }
    gradient[0] = first / all.count();
    gradient[1] = second / all.count();
    return sum / all.count();
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
      gather(order, start, count);
      terms.computeGradients(theta, gathered.range(0, count));
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
    terms.computeGradients(theta, all.range(sample, 1));
    gradient[0] = terms.firstGradients[0];
    gradient[1] = terms.secondGradients[0];
  }

  private void gather(int[] order, int start, int count) {
    for (int i = 0; i < count; i++) {
      int sample = order[start + i];
      gathered.first()[i] = all.first()[sample];
      gathered.second()[i] = all.second()[sample];
      gathered.targets()[i] = all.targets()[sample];
    }
  }
}
