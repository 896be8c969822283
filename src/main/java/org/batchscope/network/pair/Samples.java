package org.batchscope.network.pair;

import java.util.Arrays;

/// The inputs and targets of samples, column by column. For a network with one feature the second
/// input is 1: the input of the bias.
///
/// Columns are shared, not copied: this stays inside the package.
record Samples(double[] first, double[] second, double[] targets) {
  int count() {
    return targets.length;
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
