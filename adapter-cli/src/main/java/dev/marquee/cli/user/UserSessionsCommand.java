package dev.marquee.cli.user;

import dev.marquee.application.auth.Session;
import dev.marquee.cli.Backend;
import dev.marquee.cli.Confirmation;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import dev.marquee.domain.user.User;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee user sessions}. */
@Command(
    name = "sessions",
    description = "List the sessions of an account, the last used first, or end them all.",
    footer = {
      "",
      "Examples:",
      "  marquee user sessions mary",
      "  marquee user sessions mary --end --yes"
    })
final class UserSessionsCommand implements Runnable {

  private static final List<String> COLUMNS =
      List.of("id", "address", "agent", "created_at", "last_used_at", "expires_at");

  private final Backend backend;

  @Mixin private NamedUser user;

  @Option(names = "--end", description = "End all of them, and list what was ended.")
  private boolean end;

  @Mixin private Confirmation confirmation;
  @Mixin private Output output;

  UserSessionsCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    if (end) {
      confirmation.requirePossible();
    }
    var sessions = user.with(backend, end ? this::ended : UserSessionsCommand::listed);
    output.rows(COLUMNS, sessions.stream().map(UserSessionsCommand::cells).toList());
  }

  private List<Session> ended(Backend.Services services, User account) {
    confirmation.require("End all sessions of " + UserListCommand.called(account));
    return services.sessions().endAll(Operators.current(), account.id());
  }

  private static List<Session> listed(Backend.Services services, User account) {
    return services.sessions().list(Operators.current(), account.id());
  }

  private static List<Object> cells(Session session) {
    return List.of(
        session.id().value(),
        session.client().address(),
        session.client().agent(),
        session.createdAt(),
        session.lastUsedAt(),
        session.expiresAt());
  }
}
