package org.batchscope.sampling;

/// The samples of one update, as a range of the order of its epoch.
///
/// @param epoch from 0
/// @param from first position in the epoch's order, from 0
/// @param to one past the last position
public record Batch(int epoch, int from, int to) {
  public Batch {
    if (epoch < 0 || from < 0 || to <= from)
      throw new IllegalArgumentException("no batch " + from + " to " + to + " of epoch " + epoch);
  }

  /// Number of samples.
  public int count() {
    return to - from;
  }
}
