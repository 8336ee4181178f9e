package dev.marquee.cli.user;

import dev.marquee.cli.Backend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code marquee create-user}: the spelling of the movie service that this one takes over from. */
@Command(
    name = "create-user",
    mixinStandardHelpOptions = true,
    description = "The same as user create, in another spelling.",
    footer = {
      "",
      "Example:",
      "  marquee create-user --name mary --email mary@example.org --password-stdin < password"
    })
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
    var account = NewAccount.of(name, email, "user");
    var user = NewAccount.create(backend, account, password.read());
    spec.commandLine().getOut().println("Created user " + user.id().value());
  }
}
