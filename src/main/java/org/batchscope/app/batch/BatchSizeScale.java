package org.batchscope.app.batch;

import java.util.List;
import java.util.stream.Stream;

/// The logarithmic scale of the batch-size slider: position 0 is a batch of 1, position 1 is all N.
///
/// @param sampleCount N
public record BatchSizeScale(int sampleCount) {
  /// The batch size at a position of the slider, from 0 to 1.
  public int batchSizeAt(double position) {
    long rounded = Math.round(Math.exp(position * Math.log(sampleCount)));
    return Math.clamp(rounded, 1, sampleCount);
  }

  double positionOf(int batchSize) {
    return sampleCount == 1 ? 1 : Math.log(batchSize) / Math.log(sampleCount);
  }

  /// The batch sizes that are marked: powers of ten, and N; those that would stand too close to N
  /// are left out.
  List<Integer> marks() {
    return Stream.concat(
            Stream.iterate(1L, power -> power < sampleCount, power -> power * 10)
                .map(Long::intValue)
                .filter(power -> positionOf(power) < 0.93),
            Stream.of(sampleCount))
        .toList();
  }
}
