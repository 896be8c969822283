package org.batchscope.network;

/// Computes a {@link MeanLoss} and its gradients at one point at a time, without allocating. Not
/// thread-safe. See {@link LaneEvaluator} for many points.
///
/// Every sum runs through its samples in their order, so the same call gives the same bits
/// everywhere.
public interface Evaluator {
  /// How many samples are computed in one go. Small enough that all arrays stay in the first-level
  /// cache, and no power of two: arrays that lie 4 KiB apart hinder each other, as the processor
  /// tells addresses apart by their lower bits.
  int CAPACITY = 350;

  /// The fewest samples that are worth a loop of their own. Fewer are computed one by one: a loop
  /// is compiled for as many rounds as it has made before and, where those were few, stays three
  /// times as slow for many.
  int FEWEST_TOGETHER = 16;

  /// Memory for inputs, activations and gradients of a batch: what its samples fill of the arrays
  /// of this evaluator, in bytes.
  ///
  /// Large batches go through these arrays in blocks, so that no more than a block's share is held
  /// at any one time. What every batch size needs alike does not count: the parameters, the mean
  /// gradient, and the order of the samples in an epoch.
  ///
  /// @param batchSize B, at least 1
  long batchBytes(int batchSize);

  /// Mean loss over all samples.
  ///
  /// @param theta the parameters. Not modified.
  double loss(double[] theta);

  /// Mean loss over all samples, and its gradient: the full gradient.
  ///
  /// @param theta the parameters. Not modified.
  /// @param gradient one value for every parameter, in loss per unit of it. Overwritten.
  double lossAndGradient(double[] theta, double[] gradient);

  /// Gradient of the mean loss over a batch.
  ///
  /// @param theta the parameters. Not modified.
  /// @param order sample indices, from 0. Not modified.
  /// @param from first position of the batch in `order`
  /// @param to one past the last position
  /// @param gradient one value for every parameter. Overwritten.
  void batchGradient(double[] theta, int[] order, int from, int to, double[] gradient);

  /// Gradient of one sample's loss.
  ///
  /// @param theta the parameters. Not modified.
  /// @param sample from 0
  /// @param gradient one value for every parameter. Overwritten.
  void sampleGradient(double[] theta, int sample, double[] gradient);

  /// Mean product of two components' distances from `center`, over the gradients of all samples;
  /// from the full gradient it is their covariance. Not for thousands of parameters.
  ///
  /// @param theta the parameters. Not modified.
  /// @param center one value for every parameter, in loss per unit of it. Not modified.
  /// @param products parameters × parameters, in (loss per unit)². Overwritten.
  void meanProducts(double[] theta, double[] center, double[][] products);

  /// Mean squared distance of every component from `center`, over the gradients of all samples;
  /// from the full gradient it is its variance.
  ///
  /// @param theta the parameters. Not modified.
  /// @param center one value for every parameter, in loss per unit of it. Not modified.
  /// @param squares one value for every parameter, in (loss per unit)². Overwritten.
  void meanSquaredDistances(double[] theta, double[] center, double[] squares);

  /// The full gradient, and how far the samples' gradients are from it: their mean squared
  /// distance, which is the trace of their covariance.
  ///
  /// @param theta the parameters. Not modified.
  /// @param gradient one value for every parameter, in loss per unit of it. Overwritten.
  /// @return the trace, in (loss per unit)²
  double gradientAndTrace(double[] theta, double[] gradient);

  /// Products of the gradients of single samples with given directions, by which they are projected
  /// on them.
  ///
  /// @param theta the parameters. Not modified.
  /// @param samples whose gradients, from 0. Not modified.
  /// @param directions one value for every parameter of each. Not modified.
  /// @param products directions × samples. Overwritten.
  void sampleProducts(double[] theta, int[] samples, double[][] directions, double[][] products);
}
