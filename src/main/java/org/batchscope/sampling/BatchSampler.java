package org.batchscope.sampling;

import java.util.Arrays;

/// Cuts each epoch's order into batches of B samples.
///
/// @param orders the order of the samples in each epoch
/// @param batchSize B, from 1 to N
/// @param lastBatch what becomes of the N mod B samples that are left
public record BatchSampler(EpochOrders orders, int batchSize, LastBatch lastBatch) {
  public BatchSampler {
    if (batchSize < 1 || batchSize > orders.sampleCount())
      throw new IllegalArgumentException(
          "batch size must be from 1 to " + orders.sampleCount() + " but was " + batchSize);
  }

  /// The same with the orders of another seed.
  public BatchSampler withSeed(long seed) {
    EpochOrders other = new EpochOrders(orders.sampleCount(), orders.rule(), seed);
    return new BatchSampler(other, batchSize, lastBatch);
  }

  /// Updates in one epoch: ⌈N/B⌉, or ⌊N/B⌋ if the last short batch is dropped.
  public int updatesPerEpoch() {
    int full = orders.sampleCount() / batchSize;
    return lastBatch == LastBatch.KEEP && orders.sampleCount() % batchSize > 0 ? full + 1 : full;
  }

  /// Number of samples in the last batch of an epoch.
  public int lastBatchCount() {
    return batch(updatesPerEpoch() - 1).count();
  }

  /// The batch of an update.
  ///
  /// @param update from 0, counted through all epochs
  public Batch batch(int update) {
    int from = update % updatesPerEpoch() * batchSize;
    int to = Math.min(from + batchSize, orders.sampleCount());
    return new Batch(update / updatesPerEpoch(), from, to);
  }

  /// The batches of an update and of those that follow it in its epoch.
  ///
  /// @param update from 0, counted through all epochs
  /// @param most how many batches at most, at least 1
  public BatchRange batches(int update, int most) {
    Batch first = batch(update);
    int left = updatesPerEpoch() - update % updatesPerEpoch();
    int to = batch(update + Math.min(most, left) - 1).to();
    return new BatchRange(first.from(), to, batchSize);
  }

  /// Whether a batch is all N samples once each, so that its gradient is the full gradient.
  public boolean isFullBatch() {
    return batchSize == orders.sampleCount() && orders.rule() != SamplingRule.WITH_REPLACEMENT;
  }

  /// The indices (from 0) of the samples of a batch, in the order in which they were drawn.
  public int[] samples(Batch batch) {
    int[] order = new int[orders.sampleCount()];
    orders.fill(batch.epoch(), order);
    return Arrays.copyOfRange(order, batch.from(), batch.to());
  }
}
