package org.batchscope.cli;

import picocli.CommandLine.Option;

/// How often something is measured, of which the median is told.
final class RepeatOption {
  @Option(
      names = "--repeats",
      paramLabel = "N",
      descriptionKey = "bench-repeats",
      converter = OptionTypes.Count.class)
  private int count = 15;

  int count() {
    return count;
  }

  MedianTime timer() {
    return new MedianTime(count, System::nanoTime);
  }
}
