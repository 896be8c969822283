package org.batchscope.figure;

import java.util.stream.IntStream;
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
    int[] all = IntStream.range(0, result.data().size()).toArray();
    return new ShownSamples(spread(all), spread(batch), batch.length);
  }

  /// Whether every sample of the batch has room for a ring around it.
  boolean areRinged() {
    return batchCount <= MOST_RINGED;
  }

  private static int[] spread(int[] samples) {
    int stride = Math.ceilDiv(samples.length, MOST);
    return stride <= 1
        ? samples
        : IntStream.range(0, Math.ceilDiv(samples.length, stride))
            .map(i -> samples[i * stride])
            .toArray();
  }
}
