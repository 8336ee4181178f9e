package dev.marquee.cli;

import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was not understood, what may have been meant, and where to read on. */
final class UsageErrors implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException misunderstood, String[] args) {
    var command = misunderstood.getCommandLine();
    var err = command.getErr();
    err.println("marquee: " + Printable.of(String.valueOf(misunderstood.getMessage())));
    UnmatchedArgumentException.printSuggestions(misunderstood, err);
    var subcommands = command.getSubcommands().keySet();
    if (!subcommands.isEmpty()) {
      err.println("Commands: " + String.join(", ", subcommands));
    }
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCodes.USAGE;
  }
}
