package org.batchscope.sampling;

/// Batches of one epoch that follow each other: a range of its order, cut into batches of B
/// samples.
///
/// @param from first position in the epoch's order, from 0
/// @param to one past the last position
/// @param batchSize B, of all batches but perhaps the last one, which may be shorter
public record BatchRange(int from, int to, int batchSize) {
  public BatchRange {
    if (from < 0 || to <= from || batchSize < 1)
      throw new IllegalArgumentException(
          "no batches of " + batchSize + " from " + from + " to " + to);
  }

  /// Number of batches.
  public int count() {
    return (to - from + batchSize - 1) / batchSize;
  }

  /// First position of a batch, counted from 0.
  public int from(int batch) {
    return from + batch * batchSize;
  }

  /// One past the last position of a batch, counted from 0.
  public int to(int batch) {
    return Math.min(from(batch) + batchSize, to);
  }

  /// Some of these batches.
  ///
  /// @param first counted from 0
  /// @param count at least 1
  public BatchRange part(int first, int count) {
    return new BatchRange(from(first), to(first + count - 1), batchSize);
  }
}
