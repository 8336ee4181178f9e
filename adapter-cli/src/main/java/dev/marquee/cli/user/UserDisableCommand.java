package dev.marquee.cli.user;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Confirmation;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import dev.marquee.domain.user.UserChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee user disable}. */
@Command(
    name = "disable",
    description = "Keep an account from signing in, and end all of its sessions.",
    footer = {
      "",
      "Examples:",
      "  marquee user disable mary",
      "  marquee user disable mary@example.org --yes"
    })
final class UserDisableCommand implements Runnable {

  private final Backend backend;

  @Mixin private NamedUser user;
  @Mixin private Confirmation confirmation;
  @Mixin private Output output;

  UserDisableCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    confirmation.requirePossible();
    var changed =
        user.with(
            backend,
            (services, account) -> {
              confirmation.require("Disable " + UserListCommand.called(account));
              return services
                  .accounts()
                  .edit(Operators.current(), account.id(), UserChanges.active(false));
            });
    output.row(UserListCommand.COLUMNS, UserListCommand.cells(changed));
  }
}
