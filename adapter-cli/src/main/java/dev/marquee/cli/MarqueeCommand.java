package dev.marquee.cli;

import dev.marquee.cli.db.DbCommand;
import dev.marquee.cli.movie.MoviesCommand;
import dev.marquee.cli.serve.ServeCommand;
import dev.marquee.cli.user.CreateUserCommand;
import dev.marquee.cli.user.UserCommand;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;

/** The root of all commands. */
@Command(
    name = "marquee",
    description = "The backend of a film publication: accounts, posts, a movie catalogue.",
    mixinStandardHelpOptions = true,
    versionProvider = MarqueeCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      UserCommand.class,
      CreateUserCommand.class,
      MoviesCommand.class,
      DbCommand.class
    },
    footer = {"", "Try it:  marquee serve --demo", "Help:    marquee COMMAND --help"})
public final class MarqueeCommand {

  private MarqueeCommand() {}

  /**
   * Parses and runs a command.
   *
   * @return one of {@link ExitCodes}
   */
  public static int run(Backend backend, PrintWriter out, PrintWriter err, String... args) {
    var exitCode =
        new CommandLine(new MarqueeCommand(), factory(backend))
            .setOut(out)
            .setErr(err)
            .setUsageHelpAutoWidth(true)
            .setAbbreviatedOptionsAllowed(false)
            .setExecutionExceptionHandler(new Failures())
            .execute(args);
    out.flush();
    err.flush();
    return exitCode;
  }

  /**
   * Commands declare the backend as their only constructor parameter; everything else is picocli's
   * to make.
   */
  private static IFactory factory(Backend backend) {
    var standard = CommandLine.defaultFactory();
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        try {
          return type.getDeclaredConstructor(Backend.class).newInstance(backend);
        } catch (NoSuchMethodException needsNoBackend) {
          return standard.create(type);
        }
      }
    };
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
