package org.batchscope.cli;

import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Option;

/// How often something is measured, of which the median is told, and how long it is done before.
final class RepeatOption {
  @Option(
      names = "--repeats",
      paramLabel = "N",
      descriptionKey = "bench-repeats",
      converter = OptionTypes.Count.class)
  private int count = 15;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      descriptionKey = "bench-warm-up",
      converter = OptionTypes.CountFromZero.class)
  private int warmUpSeconds = 3;

  int count() {
    return count;
  }

  MedianTime timer() {
    return new MedianTime(count, TimeUnit.SECONDS.toNanos(warmUpSeconds), System::nanoTime);
  }
}
