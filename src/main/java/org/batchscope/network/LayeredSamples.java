package org.batchscope.network;

/// The layers of a multi-layer perceptron and what they are trained on.
///
/// @param features column by column. Shared.
/// @param targets one for every sample. Shared.
record LayeredSamples(Layers layers, double[][] features, double[] targets) {
  int count() {
    return targets.length;
  }
}
