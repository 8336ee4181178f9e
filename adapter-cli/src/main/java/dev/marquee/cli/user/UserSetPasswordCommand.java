package dev.marquee.cli.user;

import dev.marquee.application.auth.Password;
import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee user set-password}. */
@Command(
    name = "set-password",
    description = "Give an account another password, and end all of its sessions.",
    footer = {
      "",
      "Examples:",
      "  marquee user set-password mary",
      "  pass show mary | marquee user set-password mary --password-stdin"
    })
final class UserSetPasswordCommand implements Runnable {

  private final Backend backend;

  @Mixin private NamedUser user;
  @Mixin private PasswordOptions password;
  @Mixin private Output output;

  UserSetPasswordCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var typed = password.read();
    var wanted = Given.valid("password", () -> new Password(typed));
    var changed =
        user.with(
            backend,
            (services, account) -> {
              password.warnIfCommon(services.passwordPolicy(), wanted);
              return services.passwords().set(Operators.current(), account.id(), wanted);
            });
    output.row(UserListCommand.COLUMNS, UserListCommand.cells(changed));
  }
}
