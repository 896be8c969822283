package org.batchscope.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.batchscope.study.Scenario;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures the speed of the program on this machine.
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  BenchCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    streams.print(spec.commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF));
    return BatchscopeCommand.DONE;
  }

  /// Measures how fast the window follows its slider.
  @Command(name = "drag")
  static final class Drag implements Callable<Integer> {
    private final StandardStreams streams;
    private final DragBenchmark benchmark;

    @Option(
        names = "--seeds",
        paramLabel = "R",
        descriptionKey = "bench-seeds",
        converter = OptionTypes.Seeds.class)
    private Optional<Integer> seeds = Optional.empty();

    @Option(names = "--views", paramLabel = "WHICH", descriptionKey = "bench-views")
    private MeasuredViews views = MeasuredViews.FIRST;

    @Mixin private ExperimentOptions options = new ExperimentOptions();

    Drag(StandardStreams streams, DragBenchmark benchmark) {
      this.streams = streams;
      this.benchmark = benchmark;
    }

    @Override
    public Integer call() throws IOException, InputException {
      Scenario scenario = options.scenario(new Study()).withSpreadSeeds(seeds.orElse(0));
      streams.print(benchmark.report(scenario, views == MeasuredViews.ALL));
      return BatchscopeCommand.DONE;
    }
  }
}
