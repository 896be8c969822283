package org.batchscope.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.batchscope.export.AtomicFile;
import org.batchscope.export.TrajectoryCsv;
import org.batchscope.study.Result;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes both runs of an experiment as CSV, or the mini-batch runs of several seeds.
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Option(names = "--out", paramLabel = "FILE")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--indices")
  private boolean indices;

  @Option(names = "--seeds", paramLabel = "R", converter = OptionTypes.Seeds.class)
  private Optional<Integer> seeds = Optional.empty();

  @Mixin private ExperimentOptions options = new ExperimentOptions();

  TrainCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InputException, IOException {
    Study study = new Study();
    Scenario scenario = options.scenario(study, streams::tell);
    Experiment experiment = scenario.experiment();
    if (seeds.isPresent()) {
      SeedRuns runs = SeedRuns.of(experiment, seeds.get(), study);
      write(stream -> runs.write(indices, stream));
      runs.divergenceNote().ifPresent(streams::tell);
    } else {
      Result result = study.run(scenario.alone(), Cancellation.NEVER);
      write(stream -> TrajectoryCsv.write(result, indices, stream));
      DivergenceNote.of(result).ifPresent(streams::tell);
    }
    return BatchscopeCommand.DONE;
  }

  private void write(AtomicFile.Content content) throws InputException, IOException {
    if (out.isPresent()) {
      AtomicFile.write(out.get(), content);
    } else {
      OutputStream buffered = new BufferedOutputStream(streams.out(), 1 << 16);
      content.writeTo(buffered);
      buffered.flush();
    }
  }
}
