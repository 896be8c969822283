package org.batchscope.training;

/// How the learning rate depends on the batch size B. The experiment's learning rate is that of a
/// reference batch size, usually the full batch: then what is dragged with the batch size is the
/// mini-batch path alone, the full-batch path stays where it is, and at B = N both are the same.
///
/// The rule holds for the full-batch path too, with B = N: where the reference is a small batch, it
/// takes steps of N/B_ref or √(N/B_ref) times the learning rate. A short last batch is stepped with
/// the learning rate of all others, as frameworks do.
public sealed interface LearningRateScaling {
  /// The same learning rate at every batch size.
  record None() implements LearningRateScaling {}

  /// η·B/B_ref: whatever the batch size, an epoch leads equally far.
  ///
  /// @param reference B_ref
  /// @see "Goyal et al. 2017, Accurate, large minibatch SGD, arXiv 1706.02677"
  record Linear(BatchSize reference) implements LearningRateScaling {}

  /// η·√(B/B_ref): whatever the batch size, the noise of a step has the same standard deviation, as
  /// long as batches are small.
  ///
  /// @param reference B_ref
  /// @see "Hoffer, Hubara and Soudry 2017, Train longer, generalize better, arXiv 1705.08741"
  record SquareRoot(BatchSize reference) implements LearningRateScaling {}

  /// By what the learning rate is multiplied for batches of `batchSize` of `sampleCount` samples.
  default double factor(int batchSize, int sampleCount) {
    return switch (this) {
      case None() -> 1;
      case Linear(BatchSize reference) -> (double) batchSize / reference.of(sampleCount);
      case SquareRoot(BatchSize reference) ->
          Math.sqrt((double) batchSize / reference.of(sampleCount));
    };
  }
}
