package org.batchscope.training;

import org.batchscope.objective.Objective;
import org.batchscope.sampling.Batch;

/// In which order the gradients of a batch's samples are summed: as they were drawn, or as they
/// stand in the data where the objective {@linkplain Objective#sumsInOrderOfData has it so}. Not
/// thread-safe.
public final class SummationOrder {
  private final Objective objective;
  private final boolean eachOnce;
  private final boolean[] chosen;

  /// @param eachOnce whether every sample stands once in the order of an epoch, and not by chance
  public SummationOrder(Objective objective, boolean eachOnce) {
    this.objective = objective;
    this.eachOnce = eachOnce;
    chosen = new boolean[objective.sampleCount()];
  }

  /// Puts the samples of a batch into the order in which they are summed.
  ///
  /// @param order sample indices, from 0, of the batch's epoch. Overwritten where the batch is.
  public void arrange(int[] order, Batch batch) {
    if (!eachOnce || !objective.sumsInOrderOfData(batch.count())) return;
    for (int i = batch.from(); i < batch.to(); i++) chosen[order[i]] = true;
    int next = batch.from();
    for (int sample = 0; next < batch.to(); sample++) {
      order[next] = sample;
      if (chosen[sample]) next++;
      chosen[sample] = false;
    }
  }
}
