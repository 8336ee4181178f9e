package dev.marquee.cli.user;

import dev.marquee.cli.Backend;
import dev.marquee.domain.user.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code marquee create-user}: the spelling of the movie service that this one takes over from. */
@Command(
    name = "create-user",
    description = "Make an account as user create does, by the spelling of another program.",
    footer = {"", "Example:", "  marquee create-user --name mary --email mary@example.org"})
public final class CreateUserCommand implements Runnable {

  private final Backend backend;

  @Spec private CommandSpec spec;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "1 to 50 characters, no @.")
  private String name;

  @Option(
      names = "--email",
      required = true,
      paramLabel = "ADDRESS",
      description = "An e-mail address.")
  private String email;

  @Mixin private PasswordOptions password;

  public CreateUserCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var user = NewAccount.of(name, email, Role.USER.label(), password).create(backend, password);
    spec.commandLine().getOut().println("Created user " + user.id().value());
  }
}
