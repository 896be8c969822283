package org.batchscope.network;

/// The inputs and targets of samples, column by column. For a network with one feature the second
/// input is 1: the input of the bias.
///
/// Columns are shared, not copied: this stays inside the package.
record Samples(double[] first, double[] second, double[] targets) {
  int count() {
    return targets.length;
  }
}
