package org.batchscope.sampling;

import java.util.Arrays;
import org.batchscope.random.SplitMix64;

/// The order of the samples in each epoch. It depends on the seed and the epoch alone, not on the
/// batch size: with common random numbers, changing B changes only where the order is cut.
///
/// @param sampleCount N
public record EpochOrders(int sampleCount, SamplingRule rule, long seed) {
  public EpochOrders {
    if (sampleCount < 1)
      throw new IllegalArgumentException("samples are needed but there were " + sampleCount);
  }

  /// Writes the sample indices (from 0) of one epoch in their order.
  ///
  /// @param epoch from 0
  /// @param order N long. Overwritten.
  public void fill(int epoch, int[] order) {
    switch (rule) {
      case SEQUENTIAL -> Arrays.setAll(order, i -> i);
      case RESHUFFLE -> shuffle(order, SplitMix64.stream(seed, epoch));
      case WITH_REPLACEMENT -> {
        SplitMix64 random = SplitMix64.stream(seed, epoch);
        for (int i = 0; i < sampleCount; i++) order[i] = random.nextIndex(sampleCount);
      }
    }
  }

  /// Fisher–Yates, from the last position down (Knuth, TAOCP vol. 2, algorithm 3.4.2 P).
  private void shuffle(int[] order, SplitMix64 random) {
    for (int i = 0; i < sampleCount; i++) order[i] = i;
    for (int i = sampleCount - 1; i > 0; i--) {
      int j = random.nextIndex(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
