package org.batchscope.figure.samples;

import org.batchscope.study.EvenSpread;
import org.batchscope.study.Result;
import org.batchscope.training.Trajectory;

/// Which samples a chart of the data shows.
///
/// Arrays are shared, not copied. Not modified.
///
/// @param all every sample, or evenly spread ones where they are too many
/// @param batch those of the current batch, in the order in which they were drawn; none at the end
///   of the run. Every one of them, or evenly spread ones where they are too many
/// @param batchCount number of samples in the batch
record ShownSamples(int[] all, int[] batch, int batchCount) {
  private static final int MOST = 3000;
  private static final int MOST_RINGED = 300;

  static ShownSamples of(Result result, int update) {
    Trajectory run = result.miniBatch();
    int[] batch = update < run.updates() ? run.sampler().samples(run.batch(update)) : new int[0];
    return new ShownSamples(
        EvenSpread.of(result.data().size(), MOST).toArray(),
        EvenSpread.of(batch.length, MOST).map(i -> batch[i]).toArray(),
        batch.length);
  }

  /// Whether every sample of the batch has room for a ring around it.
  boolean areRinged() {
    return batchCount <= MOST_RINGED;
  }
}
