package org.batchscope.sampling;

/// How the samples of an epoch are ordered before they are cut into batches.
public enum SamplingRule {
  /// A new random permutation for every epoch: every sample once per epoch.
  RESHUFFLE("reshuffle"),
  /// The order of the data set in every epoch: the first batch is samples 1 … B.
  SEQUENTIAL("sequential"),
  /// N independent draws for every epoch: a sample may come twice or not at all.
  WITH_REPLACEMENT("with-replacement");

  private final String id;

  SamplingRule(String id) {
    this.id = id;
  }

  /// Whether every sample stands once in the order of every epoch.
  public boolean drawsEachOnce() {
    return this != WITH_REPLACEMENT;
  }

  /// The name used in scenarios and on the command line.
  public String id() {
    return id;
  }
}
