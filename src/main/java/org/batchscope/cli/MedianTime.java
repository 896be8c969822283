package org.batchscope.cli;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/// Measures how long some work takes: the median of many times, which other work on the machine
/// seldom interrupts.
///
/// @param repeats how often the work is measured, after at least as many times that are not
/// @param warmUpNanos how long it is done before that at least, so that Java compiles it; Java has
///   another thread compile, which takes seconds
/// @param nanoClock tells the time in nanoseconds, from any beginning
record MedianTime(int repeats, long warmUpNanos, LongSupplier nanoClock) {
  /// Nanoseconds that `work` takes.
  ///
  /// @throws Exception what `work` throws
  double nanosOf(Callable<?> work) throws Exception {
    warmUp(work);
    long[] nanos = new long[repeats];
    for (int i = 0; i < repeats; i++) {
      long begin = nanoClock.getAsLong();
      work.call();
      nanos[i] = nanoClock.getAsLong() - begin;
    }
    Arrays.sort(nanos);
    return (nanos[(repeats - 1) / 2] + nanos[repeats / 2]) / 2.0;
  }

  private void warmUp(Callable<?> work) throws Exception {
    long begin = nanoClock.getAsLong();
    for (int i = 0; i < repeats || nanoClock.getAsLong() - begin < warmUpNanos; i++) work.call();
  }
}
