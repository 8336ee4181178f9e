package dev.marquee.cli.user;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee user show}. */
@Command(
    name = "show",
    description = "Show an account.",
    footer = {"", "Examples:", "  marquee user show mary", "  marquee user show 7 -o json"})
final class UserShowCommand implements Runnable {

  private final Backend backend;

  @Mixin private NamedUser user;
  @Mixin private Output output;

  UserShowCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var found = user.with(backend, (services, account) -> account);
    output.row(UserListCommand.COLUMNS, UserListCommand.cells(found));
  }
}
