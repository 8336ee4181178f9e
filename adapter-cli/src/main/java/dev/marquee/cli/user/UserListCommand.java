package dev.marquee.cli.user;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import dev.marquee.cli.PageOptions;
import dev.marquee.domain.user.User;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private PageOptions pages;

  UserListCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var wanted = pages.request();
    var page =
        backend.withServices(
            Backend.DataFolder.EXISTING,
            services -> services.users().list(Operators.current(), wanted));
    pages.print(COLUMNS, page, UserListCommand::cells);
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
