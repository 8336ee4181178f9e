package dev.marquee.cli.user;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Confirmation;
import dev.marquee.cli.Operators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code marquee user delete}. */
@Command(
    name = "delete",
    description = "Delete an account with its posts and sessions, for good.",
    footer = {"", "Examples:", "  marquee user delete mary", "  marquee user delete 7 --yes"})
final class UserDeleteCommand implements Runnable {

  private final Backend backend;

  @Spec private CommandSpec spec;

  @Mixin private NamedUser user;
  @Mixin private Confirmation confirmation;

  UserDeleteCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    confirmation.requirePossible();
    var deleted =
        user.with(
            backend,
            (services, account) -> {
              confirmation.require("Delete " + UserListCommand.called(account) + " for good");
              services.accounts().delete(Operators.current(), account.id());
              return account;
            });
    spec.commandLine().getErr().println("Deleted " + UserListCommand.called(deleted));
  }
}
