package dev.marquee.cli;

import java.util.stream.Stream;
import picocli.CommandLine;

/** The tree of commands, flat. */
final class Commands {

  private Commands() {}

  static Stream<CommandLine> all() {
    return under(MarqueeCommand.commandLine(new TestBackend()));
  }

  private static Stream<CommandLine> under(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(Commands::under));
  }
}
