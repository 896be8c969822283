package org.batchscope.cli;

import java.io.PrintWriter;
import org.batchscope.text.Messages;
import org.batchscope.text.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/// The command line.
@Command(
    name = "batchscope",
    mixinStandardHelpOptions = true,
    versionProvider = BatchscopeCommand.ProgramVersion.class)
public final class BatchscopeCommand implements Runnable {
  /// Runs the command that `arguments` name.
  ///
  /// @return the program's exit code: 0 when done, 2 for wrong usage or bad input
  public static int run(String... arguments) {
    CommandLine commandLine = new CommandLine(new BatchscopeCommand());
    commandLine.setParameterExceptionHandler(BatchscopeCommand::refuse);
    return commandLine.execute(arguments);
  }

  private static int refuse(ParameterException fault, String... arguments) {
    PrintWriter err = fault.getCommandLine().getErr();
    err.println(Messages.message("start.fault", fault.getMessage()));
    err.flush();
    return CommandLine.ExitCode.USAGE;
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  static final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Version.programAndNumber()};
    }
  }
}
