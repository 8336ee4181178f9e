package dev.marquee.cli.user;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Choices;
import dev.marquee.cli.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee user create}. */
@Command(
    name = "create",
    description = "Make an account. The password is asked for unless an option says where it is.",
    footer = {
      "",
      "Examples:",
      "  marquee user create --username mary --email mary@example.org",
      "  pass show marquee/admin | marquee user create --username root \\",
      "      --email root@example.org --role admin --password-stdin"
    })
final class UserCreateCommand implements Runnable {

  private final Backend backend;

  @Option(
      names = "--username",
      required = true,
      paramLabel = "NAME",
      description = "1 to 50 characters, no @.")
  private String username;

  @Option(
      names = "--email",
      required = true,
      paramLabel = "ADDRESS",
      description = "An e-mail address.")
  private String email;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      completionCandidates = Choices.Roles.class,
      defaultValue = "user",
      description = "user or admin. Default: ${DEFAULT-VALUE}.")
  private String role;

  @Mixin private PasswordOptions password;
  @Mixin private Output output;

  UserCreateCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var user = NewAccount.of(username, email, role, password).create(backend, password);
    output.row(UserListCommand.COLUMNS, UserListCommand.cells(user));
  }
}
