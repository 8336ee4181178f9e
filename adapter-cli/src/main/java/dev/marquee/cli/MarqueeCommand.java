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
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;

/** The root of all commands, which inherit its help and version options. */
@Command(
    name = "marquee",
    description = "The backend of a film publication: accounts, posts, a movie catalogue.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false, // or each start reads the annotations of all methods
    versionProvider = MarqueeCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  marquee serve --demo          look around",
      "  marquee COMMAND --help        more about a command"
    })
public final class MarqueeCommand {

  private static final List<Class<?>> COMMANDS =
      List.of(
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
          ManCommand.class);

  /** Those that tell of all the others. */
  private static final Set<Class<?>> TELLING = Set.of(CompletionCommand.class, ManCommand.class);

  private static final Set<String> VERSION = Set.of("-V", "--version");

  private static final Set<String> HELP = Set.of("-h", "--help");

  private MarqueeCommand() {}

  /**
   * Parses and runs a command.
   *
   * @param out for data
   * @param err for talk
   * @return one of {@link ExitCodes}
   */
  public static int run(Backend backend, PrintWriter out, PrintWriter err, String... args) {
    var exitCode = commandLine(backend, args).setOut(out).setErr(err).execute(args);
    out.flush();
    err.flush();
    return exitCode;
  }

  /** As much of the program as those arguments need: all of it takes longer to make than to run. */
  static CommandLine commandLine(Backend backend, String... args) {
    var program = new CommandLine(new MarqueeCommand(), new CommandFactory(backend));
    if (args.length == 1 && HELP.contains(args[0])) {
      COMMANDS.forEach(command -> program.addSubcommand(listed(command)));
    } else {
      commands(args).forEach(program::addSubcommand);
    }
    // Not by the annotation, or the help of every command would repeat them.
    program.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
    program.getCommandSpec().usageMessage().exitCodeList(ExitCodes.MEANINGS);
    return program
        // An argument such as @mary is a value, not the name of a file with more arguments.
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(new Failures());
  }

  private static List<Class<?>> commands(String... args) {
    if (args.length == 1 && VERSION.contains(args[0])) {
      return List.of();
    }
    return COMMANDS.stream()
        .filter(command -> args.length > 0 && name(command).equals(args[0]))
        .filter(command -> !TELLING.contains(command))
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(COMMANDS);
  }

  /** Enough of a command for a list of them. */
  private static CommandSpec listed(Class<?> command) {
    var spec = CommandSpec.create().name(name(command));
    spec.usageMessage().description(command.getAnnotation(Command.class).description());
    return spec;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
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
