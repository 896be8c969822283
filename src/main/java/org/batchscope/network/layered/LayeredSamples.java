package org.batchscope.network.layered;

import java.util.Arrays;
import java.util.stream.Stream;
import org.batchscope.sampling.LaneOrders;

/// The layers of a multi-layer perceptron and what they are trained on.
///
/// @param features column by column. Shared.
/// @param targets one for every sample. Shared.
public record LayeredSamples(Layers layers, double[][] features, double[] targets) {
  int count() {
    return targets.length;
  }

  /// Whether a batch is all samples, each once.
  boolean areAll(LaneOrders orders, int from, int to) {
    return orders.haveEachOnce() && to - from == count();
  }

  /// The first ones; all of them without copying.
  LayeredSamples first(int count) {
    if (count == count()) return this;
    double[][] columns =
        Stream.of(features).map(column -> Arrays.copyOf(column, count)).toArray(double[][]::new);
    return new LayeredSamples(layers, columns, Arrays.copyOf(targets, count));
  }
}
