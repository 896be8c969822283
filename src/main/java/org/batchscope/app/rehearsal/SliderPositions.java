package org.batchscope.app.rehearsal;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Where a slider is moved, from 0 at its left end to 1 at its right one.
public final class SliderPositions {
  private SliderPositions() {}

  /// Evenly spaced ones, from one end to the other.
  public static DoubleStream across(int positions) {
    return IntStream.range(0, positions).mapToDouble(k -> (double) k / (positions - 1));
  }

  /// The same to and fro, so many journeys.
  public static DoubleStream toAndFro(int positions, int journeys) {
    int last = positions - 1;
    return IntStream.rangeClosed(0, journeys * last)
        .mapToDouble(k -> {
          int there = k % (2 * last);
          return (double) Math.min(there, 2 * last - there) / last;
        });
  }
}
