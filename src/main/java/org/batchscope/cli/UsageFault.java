package org.batchscope.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.batchscope.text.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with the arguments, in one plain sentence.
final class UsageFault {
  private UsageFault() {}

  static String sentence(ParameterException fault) {
    return switch (fault) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing.getMissing());
      case OverwrittenOptionException twice ->
          Messages.message("cli.fault.twice", name(twice.getOverwritten()));
      default -> value(fault);
    };
  }

  private static String unmatched(UnmatchedArgumentException fault) {
    String unmatched = fault.getUnmatched().getFirst();
    String argument = fault.isUnknownOption() ? unmatched.replaceFirst("=.*", "") : unmatched;
    List<String> suggestions = fault.getSuggestions();
    String kind =
        fault.isUnknownOption()
            ? "unknown-option"
            : fault.getCommandLine().getSubcommands().isEmpty() ? "superfluous" : "unknown-command";
    String sentence = Messages.message("cli.fault." + kind, argument);
    return suggestions.isEmpty()
        ? sentence
        : sentence + " " + Messages.message("cli.fault.suggestion", suggestions.getFirst());
  }

  private static String missing(List<ArgSpec> missing) {
    String names = missing.stream().map(UsageFault::name).collect(Collectors.joining(", "));
    boolean isOption = missing.getFirst().isOption();
    return Messages.message(isOption ? "cli.fault.no-value" : "cli.fault.missing", names);
  }

  private static String value(ParameterException fault) {
    if (fault.getArgSpec() == null) return String.valueOf(fault.getMessage());
    String name = name(fault.getArgSpec());
    return fault.getCause() instanceof OptionValueException cause
        ? Messages.message("cli.fault.value", name, cause.getMessage(), fault.getValue())
        : Messages.message("cli.fault.value-unusable", name, fault.getValue());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
