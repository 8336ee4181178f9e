package dev.marquee.cli.program;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** All commands as one manual page, in the man macros of roff. */
final class ManPage {

  private final PrintWriter out;

  private ManPage(PrintWriter out) {
    this.out = out;
  }

  static void write(CommandSpec program, PrintWriter out) {
    var page = new ManPage(out);
    page.macro("TH", program.name().toUpperCase(Locale.ROOT), "1");
    page.macro("SH", "NAME");
    page.text(program.name() + " - " + description(program).getFirst());
    page.macro("SH", "SYNOPSIS");
    page.macro("B", program.name() + " COMMAND");
    page.text("[OPTION ...]");
    page.macro("SH", "COMMANDS");
    leaves(program).forEach(page::command);
    page.macro("SH", "EXIT STATUS");
    program.usageMessage().exitCodeList().forEach(page::item);
    page.macro("SH", "EXAMPLES");
    page.verbatim(footer(program).dropWhile(line -> !line.startsWith(" ")));
  }

  private void command(CommandSpec command) {
    macro("SS", command.qualifiedName());
    description(command)
        .forEach(paragraph -> {
          macro("PP");
          text(paragraph);
        });
    command.positionalParameters().forEach(argument -> item(argument.paramLabel(), argument));
    command.options().stream()
        .filter(option -> !option.usageHelp() && !option.versionHelp())
        .forEach(option -> item(spelling(option), option));
    verbatim(footer(command).dropWhile(String::isEmpty));
  }

  private void item(String term, ArgSpec argument) {
    item(term, String.join(" ", argument.description()));
  }

  private void item(String term, String meaning) {
    macro("TP");
    macro("B", term);
    text(meaning);
  }

  private void verbatim(Stream<String> lines) {
    macro("PP");
    macro("nf");
    lines.forEach(this::text);
    macro("fi");
  }

  private void macro(String name, String... arguments) {
    var quoted = Arrays.stream(arguments).map(argument -> " \"" + escaped(argument) + "\"");
    out.println("." + name + String.join("", quoted.toList()));
  }

  /** A line that begins like a macro is none. */
  private void text(String line) {
    out.println((line.matches("(?s)[.'].*") ? "\\&" : "") + escaped(line));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
  }

  private static String spelling(OptionSpec option) {
    var names = String.join(", ", option.names());
    return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
  }

  private static List<String> description(CommandSpec command) {
    return List.of(command.usageMessage().description());
  }

  private static Stream<String> footer(CommandSpec command) {
    return Arrays.stream(command.usageMessage().footer());
  }

  private static Stream<CommandSpec> leaves(CommandSpec command) {
    return command.subcommands().isEmpty()
        ? Stream.of(command)
        : command.subcommands().values().stream().flatMap(child -> leaves(child.getCommandSpec()));
  }
}
