package org.batchscope.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.batchscope.data.DataChoice;
import org.batchscope.data.DataSource;
import org.batchscope.text.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Describes a data set.
@Command(name = "data")
final class DataCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Parameters(paramLabel = "NAME|FILE", arity = "0..1", descriptionKey = "data-described")
  private Optional<DataSource> named = Optional.empty();

  @Mixin private DataOptions options = new DataOptions();

  DataCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InputException, IOException {
    streams.print(DataDescription.of(choice()));
    return BatchscopeCommand.DONE;
  }

  private DataChoice choice() throws InputException {
    if (named.isPresent() && options.source().isPresent())
      throw new InputException("cli.fault.two-data-sets");
    if (named.isPresent()) return options.choice(named.get(), Optional.empty());
    return options.choice(options.scenario());
  }
}
