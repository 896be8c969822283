package org.batchscope.cli;

import java.util.concurrent.Callable;
import org.batchscope.study.Study;
import org.batchscope.text.Messages;
import org.batchscope.training.BatchSize;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Changes the batch size of the usual experiment very often, and tells whether memory stays in
/// use.
@Command(name = "soak")
final class BenchSoakCommand implements Callable<Integer> {
  private static final double BYTES_PER_MEGABYTE = 1e6;

  private final StandardStreams streams;

  @Option(
      names = "--changes",
      paramLabel = "N",
      descriptionKey = "bench-changes",
      converter = OptionTypes.Count.class)
  private int changes = 20_000;

  BenchSoakCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Exception {
    Study study = new Study();
    Experiment experiment = study.usualExperiment();
    int n = study.objective(experiment).sampleCount();
    study.run(experiment, Cancellation.NEVER);
    double atStart = megabytesInUse();
    for (int change = 0; change < changes; change++) {
      BatchSize batchSize = new BatchSize.Samples(change % n + 1);
      study.run(experiment.withBatchSize(batchSize), Cancellation.NEVER);
    }
    streams.print(Messages.message("bench.soak", changes, atStart, megabytesInUse()) + "\n");
    return BatchscopeCommand.DONE;
  }

  private static double megabytesInUse() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MEGABYTE;
  }
}
