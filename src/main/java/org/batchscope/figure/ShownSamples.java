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
  // its multiples spread most evenly between whole numbers
  private static final double GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

  static ShownSamples of(Result result, int update) {
    Trajectory run = result.miniBatch();
    int[] batch = update < run.updates() ? run.sampler().samples(run.batch(update)) : new int[0];
    return new ShownSamples(
        spread(result.data().size()).toArray(),
        spread(batch.length).map(i -> batch[i]).toArray(),
        batch.length);
  }

  /// Whether every sample of the batch has room for a ring around it.
  boolean areRinged() {
    return batchCount <= MOST_RINGED;
  }

  /// All numbers below `count`, or one of each of as many equal stretches as can be shown. Where in
  /// its stretch it lies varies, so that no regular order of the samples can hide some of them.
  private static IntStream spread(int count) {
    if (count <= MOST) return IntStream.range(0, count);
    return IntStream.range(0, MOST)
        .map(i -> {
          int from = (int) ((long) i * count / MOST);
          int to = (int) ((i + 1L) * count / MOST);
          return from + (int) ((to - from) * (i * GOLDEN_RATIO % 1));
        });
  }
}
