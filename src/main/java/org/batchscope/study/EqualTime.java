package org.batchscope.study;

import java.util.OptionalDouble;
import org.batchscope.training.Cancellation;

/// How far both runs of a result come in the same measured time: that of one update of the full
/// batch or, if it takes longer, of the mini-batch, so that each makes one at least.
///
/// @param times by which this was computed
/// @param nanos that time, in nanoseconds
/// @param miniUpdates number of mini-batch updates in that time
/// @param fullUpdates number of full-batch updates in that time
/// @param miniLoss over all samples after these; empty if the run has diverged by then
/// @param fullLoss over all samples after these; empty if the run has diverged by then
public record EqualTime(
    EpochTimes times,
    double nanos,
    int miniUpdates,
    int fullUpdates,
    OptionalDouble miniLoss,
    OptionalDouble fullLoss) {
  /// Trains for that time.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  public static EqualTime of(Result result, EpochTimes times, Cancellation cancellation) {
    double miniNanos = times.miniNanos() / result.miniBatch().sampler().updatesPerEpoch();
    double fullNanos = times.fullNanos() / result.fullBatch().sampler().updatesPerEpoch();
    double nanos = Math.max(miniNanos, fullNanos);
    int miniUpdates = (int) (nanos / miniNanos);
    int fullUpdates = (int) (nanos / fullNanos);
    return new EqualTime(
        times,
        nanos,
        miniUpdates,
        fullUpdates,
        FurtherTraining.loss(result, result.miniBatch(), miniUpdates, cancellation),
        FurtherTraining.loss(result, result.fullBatch(), fullUpdates, cancellation));
  }
}
