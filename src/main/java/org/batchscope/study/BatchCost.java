package org.batchscope.study;

import java.util.OptionalDouble;
import org.batchscope.noise.RunDirections;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Trajectory;

/// What training with batches of one size needs, and what it gives.
///
/// @param batchSize B
/// @param bytes memory that one update needs, see {@link
///   org.batchscope.network.Evaluator#batchBytes}
/// @param updatesPerEpoch number of updates in which all samples are processed once
/// @param lossAfterUpdates over all samples, after as many updates as the full-batch run is to
///   have; empty if the run has diverged by then
/// @param lossAfterEpoch over all samples, after one epoch; empty if the run has diverged by then
/// @param meanErrorRadians mean angle, without sign, from the full gradient to a batch's gradient,
///   of all updates of the run; NaN if there is none
public record BatchCost(
    int batchSize,
    long bytes,
    int updatesPerEpoch,
    OptionalDouble lossAfterUpdates,
    OptionalDouble lossAfterEpoch,
    double meanErrorRadians) {
  static BatchCost of(Result result, Trajectory run, int updates, Cancellation cancellation) {
    int batchSize = run.sampler().batchSize();
    int updatesPerEpoch = run.sampler().updatesPerEpoch();
    return new BatchCost(
        batchSize,
        result.objective().evaluator().batchBytes(batchSize),
        updatesPerEpoch,
        FurtherTraining.loss(result, run, updates, cancellation),
        FurtherTraining.loss(result, run, updatesPerEpoch, cancellation),
        RunDirections.of(run).meanErrorRadians());
  }
}
