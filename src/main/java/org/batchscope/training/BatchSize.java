package org.batchscope.training;

/// How many samples make up the batch of one update.
public sealed interface BatchSize {
  /// A number of samples.
  ///
  /// @param samples at least 1; at most N, which is known only once the data is
  record Samples(int samples) implements BatchSize {
    public Samples {
      if (samples < 1)
        throw new IllegalArgumentException("batch size must be at least 1 but was " + samples);
    }
  }

  /// All samples, however many the data set has.
  record Full() implements BatchSize {}

  /// A number of samples of a data set of `sampleCount`: all of them are the full batch.
  static BatchSize of(int samples, int sampleCount) {
    return samples == sampleCount ? new Full() : new Samples(samples);
  }

  /// The number of samples, for a data set of `sampleCount`.
  default int of(int sampleCount) {
    return switch (this) {
      case Samples(int samples) -> samples;
      case Full() -> sampleCount;
    };
  }
}
