package dev.marquee.cli.user;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordPolicy;
import dev.marquee.cli.CommandFailure;
import dev.marquee.cli.ExitCodes;
import dev.marquee.cli.FileFailures;
import dev.marquee.cli.Terminal;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Whether a person has to type it. */
  boolean prompt() {
    return source == null;
  }

  /** The password as it was given, read now. */
  String read() {
    if (source == null) {
      return prompted();
    }
    if (source.stdin) {
      return piped();
    }
    return source.file == null ? argued(source) : from(source.file);
  }

  /** A common password is told, not refused: who runs the place may have a reason. */
  void warnIfCommon(PasswordPolicy policy, Password password) {
    if (policy.isCommon(password)) {
      warn("this is one of the most common passwords, which are guessed first.");
    }
  }

  private void warn(String risk) {
    spec.commandLine().getErr().println("Warning: " + risk);
  }

  private String prompted() {
    var console =
        Terminal.attached()
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(), "No terminal to ask for a password: use --password-stdin"));
    var password = typed(console, "Password: ");
    if (!password.equals(typed(console, "Again: "))) {
      throw new CommandFailure(ExitCodes.INVALID, "the two passwords differ");
    }
    return password;
  }

  private static String typed(Console console, String prompt) {
    var password = console.readPassword(prompt);
    if (password == null) {
      throw new CommandFailure(ExitCodes.INVALID, "no password was typed");
    }
    return new String(password);
  }

  private String argued(Source source) {
    warn("others can see a password on the command line; use --password-stdin.");
    return Objects.requireNonNullElse(source.argument, "");
  }

  private static String piped() {
    try {
      return firstLine(System.in);
    } catch (IOException e) {
      throw FileFailures.reading(Path.of("standard input"), e);
    }
  }

  private static String from(Path file) {
    try (var content = Files.newInputStream(file)) {
      return firstLine(content);
    } catch (IOException e) {
      throw FileFailures.reading(file, e);
    }
  }

  /** Bytes that are not UTF-8 are an error: replaced, they would make another password. */
  private static String firstLine(InputStream content) throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()));
    return Objects.requireNonNullElse(lines.readLine(), "");
  }
}
