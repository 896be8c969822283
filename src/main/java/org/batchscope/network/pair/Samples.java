package org.batchscope.network.pair;

import java.util.Arrays;

/// The inputs and targets of samples, column by column. For a network with one feature the second
/// input is 1: the input of the bias.
///
/// Columns are shared, not copied: this stays inside the package.
record Samples(double[] first, double[] second, double[] targets) {
  // of all samples: from there on, to pick those of a batch takes longer than to compute all
  private static final double LARGE_SHARE = 0.6;

  int count() {
    return targets.length;
  }

  /// Whether a batch of so many different samples is so large that it is found faster among all of
  /// them, in their order, than picked.
  boolean isLarge(int batchCount) {
    return batchCount >= LARGE_SHARE * count();
  }

  /// The first ones; all of them without copying.
  Samples first(int count) {
    return count == count()
        ? this
        : new Samples(
            Arrays.copyOf(first, count),
            Arrays.copyOf(second, count),
            Arrays.copyOf(targets, count));
  }
}
