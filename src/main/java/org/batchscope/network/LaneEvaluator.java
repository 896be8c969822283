package org.batchscope.network;

/// Computes losses and gradients of an {@link Objective} at many points side by side, without
/// allocating. Not thread-safe.
///
/// A lane is one point of parameter space, for instance one run of many that differ in their seeds.
/// Each lane has the bits that {@link Evaluator} gives it alone.
public sealed interface LaneEvaluator permits PairLanes, LayeredLanes {
  /// The most lanes at a time.
  int MOST_LANES = SampleTerms.CAPACITY;

  /// The gradients of the mean losses over batches, one batch for every lane.
  ///
  /// @param theta parameters × lanes. Not modified.
  /// @param lanes from 1 to {@link #MOST_LANES}
  /// @param orders sample indices, from 0, of all lanes at the first position, then of all at the
  ///   second, and so on. Not modified.
  /// @param from first position of the batches
  /// @param to one past the last position
  /// @param gradients parameters × lanes. Overwritten.
  void batchGradients(
      double[][] theta, int lanes, int[] orders, int from, int to, double[][] gradients);

  /// The mean losses over all samples, and their gradients: the full gradients.
  ///
  /// @param theta parameters × lanes. Not modified.
  /// @param lanes from 1 to {@link #MOST_LANES}
  /// @param losses one value for every lane. Overwritten.
  /// @param gradients parameters × lanes. Overwritten.
  void lossesAndGradients(double[][] theta, int lanes, double[] losses, double[][] gradients);

  /// The mean losses over all samples.
  ///
  /// @param theta parameters × lanes. Not modified.
  /// @param lanes from 1 to {@link #MOST_LANES}
  /// @param losses one value for every lane. Overwritten.
  void losses(double[][] theta, int lanes, double[] losses);
}
