package org.batchscope.cli;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/// Measures how long some work takes: the median of many times, which other work on the machine
/// seldom interrupts.
///
/// @param repeats how often the work is measured, after as many times that are not, in which Java
///   compiles it
/// @param nanoClock tells the time in nanoseconds, from any beginning
record MedianTime(int repeats, LongSupplier nanoClock) {
  /// Nanoseconds that `work` takes.
  ///
  /// @throws Exception what `work` throws
  double nanosOf(Callable<?> work) throws Exception {
    for (int i = 0; i < repeats; i++) work.call();
    long[] nanos = new long[repeats];
    for (int i = 0; i < repeats; i++) {
      long begin = nanoClock.getAsLong();
      work.call();
      nanos[i] = nanoClock.getAsLong() - begin;
    }
    Arrays.sort(nanos);
    return (nanos[(repeats - 1) / 2] + nanos[repeats / 2]) / 2.0;
  }
}
