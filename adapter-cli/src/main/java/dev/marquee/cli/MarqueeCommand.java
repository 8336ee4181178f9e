package dev.marquee.cli;

import dev.marquee.cli.audit.AuditCommand;
import dev.marquee.cli.config.ConfigCommand;
import dev.marquee.cli.db.DbCommand;
import dev.marquee.cli.job.JobCommand;
import dev.marquee.cli.key.KeysCommand;
import dev.marquee.cli.movie.MoviesCommand;
import dev.marquee.cli.post.PostsCommand;
import dev.marquee.cli.program.CompletionCommand;
import dev.marquee.cli.program.DoctorCommand;
import dev.marquee.cli.program.ManCommand;
import dev.marquee.cli.program.OpenApiCommand;
import dev.marquee.cli.serve.ServeCommand;
import dev.marquee.cli.serve.WorkerCommand;
import dev.marquee.cli.token.TokenCommand;
import dev.marquee.cli.user.CreateUserCommand;
import dev.marquee.cli.user.UserCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The root of all commands, which inherit its help and version options. */
@Command(
    name = "marquee",
    description = "The backend of a film publication: accounts, posts, a movie catalogue.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = MarqueeCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      WorkerCommand.class,
      UserCommand.class,
      CreateUserCommand.class,
      TokenCommand.class,
      KeysCommand.class,
      MoviesCommand.class,
      PostsCommand.class,
      AuditCommand.class,
      JobCommand.class,
      DbCommand.class,
      ConfigCommand.class,
      DoctorCommand.class,
      OpenApiCommand.class,
      CompletionCommand.class,
      ManCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  marquee serve --demo          look around",
      "  marquee COMMAND --help        more about a command"
    })
public final class MarqueeCommand {

  private MarqueeCommand() {}

  /**
   * Parses and runs a command.
   *
   * @param out for data
   * @param err for talk
   * @return one of {@link ExitCodes}
   */
  public static int run(Backend backend, PrintWriter out, PrintWriter err, String... args) {
    var exitCode = commandLine(backend).setOut(out).setErr(err).execute(args);
    out.flush();
    err.flush();
    return exitCode;
  }

  static CommandLine commandLine(Backend backend) {
    var program = new CommandLine(new MarqueeCommand(), new CommandFactory(backend));
    // Not by the annotation, or the help of every command would repeat them.
    program.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
    program.getCommandSpec().usageMessage().exitCodeList(ExitCodes.MEANINGS);
    return program
        // An argument such as @mary is a value, not the name of a file with more arguments.
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(new Failures());
  }

  static final class Version implements IVersionProvider {

    private final Backend backend;

    Version(Backend backend) {
      this.backend = backend;
    }

    @Override
    public String[] getVersion() {
      return new String[] {"Version: " + backend.version()};
    }
  }
}
