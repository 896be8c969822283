package org.batchscope.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.batchscope.surface.Plane;
import org.batchscope.text.InputException;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;

/// The same experiment with several batch sizes, to be seen side by side.
///
/// @param results one for every batch size, in the order asked for, 1 to 12
public record Panels(List<Result> results) {
  /// The greatest number of panels.
  public static final int MOST = 12;

  public Panels {
    results = List.copyOf(results);
    if (results.isEmpty() || results.size() > MOST)
      throw new IllegalArgumentException("1 to " + MOST + " panels, but were " + results.size());
  }

  /// The plane of parameters that all of them show.
  public Plane plane() {
    return results.getFirst().plane();
  }

  /// The batch sizes that are compared usually: 1, 10, 100 and full, as far as they are less than
  /// N.
  ///
  /// @param sampleCount N
  public static List<BatchSize> usualSizes(int sampleCount) {
    Stream<BatchSize> smaller =
        Stream.of(1, 10, 100).filter(size -> size < sampleCount).map(BatchSize.Samples::new);
    return Stream.concat(smaller, Stream.of(new BatchSize.Full())).toList();
  }

  /// Runs the experiment of a scenario with each of some batch sizes.
  ///
  /// @param sizes at least one
  /// @throws InputException if one of them makes no sense, with the reason
  /// @throws java.util.concurrent.CancellationException if cancelled
  public static Panels of(
      Study study, Scenario scenario, List<BatchSize> sizes, Cancellation cancellation)
      throws InputException {
    List<Result> results = new ArrayList<>();
    for (BatchSize size : sizes)
      results.add(
          study.run(
              scenario.with(scenario.experiment().withBatchSize(size)).alone(), cancellation));
    return new Panels(results);
  }
}
