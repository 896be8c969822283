package org.batchscope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;
import org.batchscope.text.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// The command line.
@Command(
    name = "batchscope",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    usageHelpWidth = 96,
    scope = ScopeType.INHERIT,
    versionProvider = BatchscopeCommand.ProgramVersion.class)
public final class BatchscopeCommand implements Callable<Integer> {
  /// The exit code of a command that did what it was asked for.
  static final int DONE = 0;

  /// The exit code after wrong usage or bad input.
  static final int REFUSED = 2;

  private final StandardStreams streams;
  private final StringWriter help = new StringWriter();
  private final CommandLine commandLine;

  private BatchscopeCommand(StandardStreams streams, WindowBenchmarks benchmarks) {
    this.streams = streams;
    commandLine =
        new CommandLine(this)
            .addSubcommand(new ExportCommand(streams))
            .addSubcommand(new PanelsCommand(streams))
            .addSubcommand(new TrainCommand(streams))
            .addSubcommand(new NoiseCommand(streams))
            .addSubcommand(new DataCommand(streams))
            .addSubcommand(
                new CommandLine(new BenchCommand(streams))
                    .addSubcommand(new BenchCommand.Drag(streams, benchmarks))
                    .addSubcommand(new BenchEnsembleCommand(streams))
                    .addSubcommand(new BenchSurfaceCommand(streams))
                    .addSubcommand(new BenchCommand.Soak(streams, benchmarks)));
  }

  /// Runs the command that `arguments` name.
  ///
  /// @param benchmarks of the window, which is not the command line's own
  /// @return the program's exit code: 0 when done, 2 for wrong usage or bad input
  public static int run(WindowBenchmarks benchmarks, String... arguments) {
    return run(StandardStreams.ofProgram(), benchmarks, arguments);
  }

  /// Runs a command that writes elsewhere than to the program's own streams, and has no window.
  ///
  /// @param out results, in UTF-8
  /// @param err notes and faults
  public static int run(OutputStream out, PrintStream err, String... arguments) {
    return run(
        new StandardStreams(out, StandardCharsets.UTF_8, err), WindowBenchmarks.none(), arguments);
  }

  private static int run(
      StandardStreams streams, WindowBenchmarks benchmarks, String... arguments) {
    return new BatchscopeCommand(streams, benchmarks).execute(arguments);
  }

  private int execute(String... arguments) {
    commandLine
        .setResourceBundle(new HelpTexts())
        .setExpandAtFiles(false)
        .setOut(new PrintWriter(help))
        .setParameterExceptionHandler(this::refuseUsage)
        .setExecutionExceptionHandler((fault, _, _) -> refuse(fault));
    OptionTypes.registerAt(commandLine);
    try {
      int exitCode = commandLine.execute(arguments);
      streams.print(help.toString());
      return exitCode;
    } catch (IOException e) {
      return outputFailed(e);
    } catch (OutOfMemoryError _) {
      streams.tell(Messages.message("fault.memory"));
      return REFUSED;
    }
  }

  /// Without a command: the help.
  @Override
  public Integer call() {
    commandLine.usage(commandLine.getOut());
    return DONE;
  }

  private int refuseUsage(ParameterException fault, String... arguments) {
    String command = fault.getCommandLine().getCommandSpec().qualifiedName();
    streams.tell(Messages.message("cli.fault.usage", UsageFault.sentence(fault), command));
    return REFUSED;
  }

  private int refuse(Exception fault) throws Exception {
    return switch (fault) {
      case InputException input -> {
        streams.tell(input.getMessage());
        yield REFUSED;
      }
      case IOException e -> outputFailed(e);
      default -> throw fault;
    };
  }

  /// A reader that has seen enough, such as `head`, is no failure.
  private int outputFailed(IOException fault) {
    String reason = String.valueOf(fault.getMessage());
    if (reason.toLowerCase(Locale.ROOT).contains("pipe")) return DONE;
    streams.tell(Messages.message("cli.fault.output", reason));
    return REFUSED;
  }

  static final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Version.programAndNumber()};
    }
  }
}
