package org.batchscope.study;

import java.util.List;
import java.util.stream.IntStream;

/// The gradients of single samples at one point: of all samples and of those in one batch. The mean
/// of all is the full gradient, the mean of the batch's is the batch's gradient.
///
/// @param all of every sample, or of evenly spread ones where they are too many
/// @param total N, the number of samples
/// @param batch of every sample of the batch, or of evenly spread ones where they are too many
/// @param batchTotal the number of samples in the batch
public record SampleGradients(List<Gradient> all, int total, List<Gradient> batch, int batchTotal) {
  public SampleGradients {
    all = List.copyOf(all);
    batch = List.copyOf(batch);
  }

  /// Some of the gradients at a point.
  ///
  /// @param count N
  /// @param samples those of the batch, from 0. Not modified.
  /// @param most how many of either are computed at most
  static SampleGradients of(SeenGradients seen, int count, int[] samples, int most) {
    IntStream all = EvenSpread.of(count, most);
    IntStream batch = EvenSpread.of(samples.length, most).map(i -> samples[i]);
    return new SampleGradients(
        all.mapToObj(seen::ofSample).toList(),
        count,
        batch.mapToObj(seen::ofSample).toList(),
        samples.length);
  }
}
