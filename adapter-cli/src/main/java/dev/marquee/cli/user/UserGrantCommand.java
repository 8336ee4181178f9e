package dev.marquee.cli.user;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Choices;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.UserChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code marquee user grant}. */
@Command(
    name = "grant",
    description = "Give an account a role. It counts from the next request on.",
    footer = {"", "Examples:", "  marquee user grant mary admin", "  marquee user grant mary user"})
final class UserGrantCommand implements Runnable {

  private final Backend backend;

  @Mixin private NamedUser user;

  @Parameters(
      index = "1",
      paramLabel = "ROLE",
      completionCandidates = Choices.Roles.class,
      description = "user or admin.")
  private String role;

  @Mixin private Output output;

  UserGrantCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var changes = UserChanges.to(Given.valid("role", () -> Role.of(role)));
    var changed =
        user.with(
            backend,
            (services, account) ->
                services.accounts().edit(Operators.current(), account.id(), changes));
    output.row(UserListCommand.COLUMNS, UserListCommand.cells(changed));
  }
}
