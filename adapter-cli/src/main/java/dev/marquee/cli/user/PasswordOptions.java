package dev.marquee.cli.user;

import dev.marquee.application.auth.Password;
import dev.marquee.cli.CommandFailure;
import dev.marquee.cli.ExitCodes;
import dev.marquee.cli.Terminal;
import dev.marquee.domain.error.Violations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The ways to give a password: typed unseen, through a pipe, from a file, or, with a warning, as an
 * argument.
 */
final class PasswordOptions {

  static final class Source {

    @Option(
        names = "--password-stdin",
        description = "Read the password from the first line of standard input.")
    private boolean stdin;

    @Option(
        names = "--password-file",
        paramLabel = "FILE",
        description = "Read the password from the first line of a file.")
    private @Nullable Path file;

    @Option(
        names = "--password",
        paramLabel = "PASSWORD",
        description = "The password itself; others on this machine can see it.")
    private @Nullable String argument;
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @ArgGroup private @Nullable Source source;

  /** The password, read now. */
  Password read() {
    var typed = source == null ? prompted() : given(source);
    var violations = new Violations();
    var password = violations.check("password", () -> new Password(typed));
    violations.throwIfAny();
    return password.orElseThrow();
  }

  private String given(Source source) {
    try {
      if (source.stdin) {
        return firstLine(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      }
      return source.file == null
          ? asArgument(source)
          : firstLine(Files.newBufferedReader(source.file));
    } catch (IOException e) {
      throw new CommandFailure(ExitCodes.NO_INPUT, "cannot read the password: " + e.getMessage());
    }
  }

  private String asArgument(Source source) {
    spec.commandLine()
        .getErr()
        .println("Warning: others can see a password on the command line; use --password-stdin.");
    return Objects.requireNonNull(source.argument);
  }

  private static String firstLine(Reader reader) throws IOException {
    try (var lines = new BufferedReader(reader)) {
      return Objects.requireNonNullElse(lines.readLine(), "");
    }
  }

  private String prompted() {
    var console = Terminal.attached().orElseThrow(this::noTerminal);
    var password = console.readPassword("Password: ");
    var again = console.readPassword("Again: ");
    if (password == null || again == null || !Arrays.equals(password, again)) {
      throw new CommandFailure(ExitCodes.INVALID, "the two passwords differ");
    }
    return new String(password);
  }

  private ParameterException noTerminal() {
    return new ParameterException(
        spec.commandLine(), "No terminal to ask for a password: use --password-stdin");
  }
}
