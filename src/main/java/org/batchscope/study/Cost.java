package org.batchscope.study;

import org.batchscope.training.Cancellation;

/// What the batch size of an experiment costs and gives, beside what the full batch does. Both are
/// compared by what does not depend on the batch size, so that the full batch stays the same while
/// another size is tried.
///
/// @param updates number of updates after which both runs are compared: as many as the experiment
///   has the full batch make
/// @param startLoss over all samples, where both runs start
/// @param mini with the experiment's batch size
/// @param full with all samples
public record Cost(int updates, double startLoss, BatchCost mini, BatchCost full) {
  /// Compares both runs of a result; a run that is too short for that is trained further.
  ///
  /// @throws java.util.concurrent.CancellationException if cancelled
  public static Cost of(Result result, Cancellation cancellation) {
    int perEpoch = result.fullBatch().sampler().updatesPerEpoch();
    int updates = Math.toIntExact(result.experiment().length().updates(perEpoch));
    return new Cost(
        updates,
        result.fullBatch().loss(0),
        BatchCost.of(result, result.miniBatch(), updates, cancellation),
        BatchCost.of(result, result.fullBatch(), updates, cancellation));
  }
}
