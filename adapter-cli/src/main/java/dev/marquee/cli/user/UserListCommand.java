package dev.marquee.cli.user;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.User;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code marquee user list}. */
@Command(
    name = "list",
    description = "List accounts, by id.",
    footer = {
      "",
      "Examples:",
      "  marquee user list",
      "  marquee user list --limit 1000 -o csv > users.csv"
    })
final class UserListCommand implements Runnable {

  static final List<String> COLUMNS =
      List.of("id", "username", "email", "role", "active", "created_at");

  private final Backend backend;

  @Spec private CommandSpec spec;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + PageRequest.DEFAULT_LIMIT,
      description =
          "At most so many, up to " + PageRequest.MAX_LIMIT + ". Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--skip",
      paramLabel = "N",
      defaultValue = "0",
      description = "Pass over the first N.")
  private int skip;

  @Mixin private Output output;

  UserListCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var wanted = new PageRequest(limit, skip);
    var page =
        backend.withServices(
            Backend.DataFolder.EXISTING,
            services -> services.users().list(Operators.current(), wanted));
    output.rows(COLUMNS, page.items().stream().map(UserListCommand::cells).toList());
    if (page.more()) {
      spec.commandLine().getErr().println("There are more: --skip " + (skip + limit));
    }
  }

  /** An account in a sentence, beyond doubt. */
  static String called(User user) {
    return "%s (id %d, %s)"
        .formatted(user.username().value(), user.id().value(), user.email().value());
  }

  static List<Object> cells(User user) {
    return List.of(
        user.id().value(),
        user.username().value(),
        user.email().value(),
        user.role().label(),
        user.active(),
        user.createdAt());
  }
}
