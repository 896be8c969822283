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
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes both runs of an experiment as CSV.
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Option(names = "--out", paramLabel = "FILE")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--indices")
  private boolean indices;

  @Mixin private ExperimentOptions options = new ExperimentOptions();

  TrainCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InputException, IOException {
    Study study = new Study();
    Result result = study.run(options.experiment(study), Cancellation.NEVER);
    if (out.isPresent()) {
      AtomicFile.write(out.get(), stream -> TrajectoryCsv.write(result, indices, stream));
    } else {
      OutputStream buffered = new BufferedOutputStream(streams.out(), 1 << 16);
      TrajectoryCsv.write(result, indices, buffered);
      buffered.flush();
    }
    DivergenceNote.of(result).ifPresent(streams::tell);
    return BatchscopeCommand.DONE;
  }
}
