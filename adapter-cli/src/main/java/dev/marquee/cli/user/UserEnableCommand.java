package dev.marquee.cli.user;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import dev.marquee.domain.user.UserChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee user enable}. */
@Command(
    name = "enable",
    description = "Let an account sign in again.",
    footer = {"", "Example:", "  marquee user enable mary"})
final class UserEnableCommand implements Runnable {

  private final Backend backend;

  @Mixin private NamedUser user;
  @Mixin private Output output;

  UserEnableCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var changed =
        user.with(
            backend,
            (services, account) ->
                services
                    .accounts()
                    .edit(Operators.current(), account.id(), UserChanges.active(true)));
    output.row(UserListCommand.COLUMNS, UserListCommand.cells(changed));
  }
}
