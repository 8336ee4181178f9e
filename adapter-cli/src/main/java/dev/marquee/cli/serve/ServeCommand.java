package dev.marquee.cli.serve;

import dev.marquee.cli.Backend;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code marquee serve}. */
@Command(
    name = "serve",
    addMethodSubcommands = false,
    description = {
      "Serve the REST API until told to end (Ctrl-C).",
      "Without DATABASE_URL it runs a PostgreSQL of its own, kept in the data folder."
    },
    footer = {
      "",
      "Examples:",
      "  marquee serve --demo          films, and two accounts to try it with",
      "  marquee serve --port 9000",
      "  DATABASE_URL=postgresql://app:pw@db/app SECRET_KEY=... marquee serve"
    })
public final class ServeCommand implements Runnable {

  private static final int MAX_PORT = 65_535;

  private final Backend backend;

  @Spec private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Listen here. Default: 127.0.0.1.")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Listen there. Default: 8000; 0 takes a free one.")
  private @Nullable Integer port;

  @Option(
      names = "--demo",
      description = "Load a film catalogue, make demo accounts, and print how to try them.")
  private boolean demo;

  @Option(names = "--no-worker", description = "Leave the jobs to other processes.")
  private boolean noWorker;

  @Option(
      names = "--no-migrate",
      description = "Do not migrate; end with 75 if the database lacks migrations.")
  private boolean noMigrate;

  public ServeCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    if (port != null && (port < 0 || port > MAX_PORT)) {
      throw new ParameterException(spec.commandLine(), "--port must be between 0 and " + MAX_PORT);
    }
    var listenAt = port == null ? OptionalInt.empty() : OptionalInt.of(port);
    backend.serve(
        new Backend.ServeOptions(Optional.ofNullable(host), listenAt, demo, !noWorker, !noMigrate));
  }
}
