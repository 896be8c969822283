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

  /// What the window shows while it is measured.
  static final class Shown {
    @Option(
        names = "--seeds",
        paramLabel = "R",
        descriptionKey = "bench-seeds",
        converter = OptionTypes.Seeds.class)
    private Optional<Integer> seeds = Optional.empty();

    @Option(names = "--views", paramLabel = "WHICH", descriptionKey = "bench-views")
    private MeasuredViews views = MeasuredViews.FIRST;

    @Mixin private ExperimentOptions options = new ExperimentOptions();

    Scenario scenario() throws InputException {
      return options.scenario(new Study(), _ -> {}).withSpreadSeeds(seeds.orElse(0));
    }

    boolean everyView() {
      return views == MeasuredViews.ALL;
    }
  }

  /// Measures how fast the window follows its slider.
  @Command(name = "drag")
  static final class Drag implements Callable<Integer> {
    private final StandardStreams streams;
    private final WindowBenchmarks benchmarks;

    @Option(
        names = "--times",
        paramLabel = "N",
        descriptionKey = "bench-times",
        converter = OptionTypes.Count.class)
    private int times = 20;

    @Option(names = "--cold", descriptionKey = "bench-cold")
    private boolean cold;

    @Mixin private Shown shown = new Shown();

    Drag(StandardStreams streams, WindowBenchmarks benchmarks) {
      this.streams = streams;
      this.benchmarks = benchmarks;
    }

    @Override
    public Integer call() throws IOException, InputException {
      streams.print(benchmarks.drag(shown.scenario(), shown.everyView(), cold, times));
      return BatchscopeCommand.DONE;
    }
  }

  /// Moves the window's slider very often, and tells whether memory stays in use.
  @Command(name = "soak")
  static final class Soak implements Callable<Integer> {
    private final StandardStreams streams;
    private final WindowBenchmarks benchmarks;

    @Option(
        names = "--changes",
        paramLabel = "N",
        descriptionKey = "bench-changes",
        converter = OptionTypes.Count.class)
    private int changes = 20_000;

    @Mixin private Shown shown = new Shown();

    Soak(StandardStreams streams, WindowBenchmarks benchmarks) {
      this.streams = streams;
      this.benchmarks = benchmarks;
    }

    @Override
    public Integer call() throws IOException, InputException {
      streams.print(benchmarks.soak(shown.scenario(), shown.everyView(), changes));
      return BatchscopeCommand.DONE;
    }
  }
}
