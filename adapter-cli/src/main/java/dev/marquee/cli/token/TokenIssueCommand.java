package dev.marquee.cli.token;

import dev.marquee.application.auth.AccessToken;
import dev.marquee.application.auth.ClientInfo;
import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code marquee token issue}. */
@Command(
    name = "issue",
    description = {
      "Print an access token for an account, without its password.",
      "Its session shows among those of the account, and ends with the token."
    },
    footer = {
      "",
      "Examples:",
      "  marquee token issue mary",
      "  marquee token issue mary@example.org --minutes 5"
    })
final class TokenIssueCommand implements Runnable {

  private static final int MAX_MINUTES = 10_080;

  private final Backend backend;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "USER",
      description = "Its name, e-mail address, or id. Digits are always an id.")
  private String user;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "How long it is good for, 1 to 10080. Default: as at a sign-in.")
  private @Nullable Integer minutes;

  TokenIssueCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var lifetime = lifetime();
    var token =
        backend.withServices(Backend.DataFolder.EXISTING, services -> issue(services, lifetime));
    spec.commandLine().getOut().println(token.value());
    spec.commandLine()
        .getErr()
        .println("Good for " + token.lifetime().toMinutes() + " minutes, for: " + token.scope());
  }

  private AccessToken issue(Backend.Services services, Optional<Duration> lifetime) {
    var operator = Operators.current();
    var account = services.users().named(operator, user);
    var client = new ClientInfo("shell", operator.name());
    return services.tokens().issue(operator, account.id(), lifetime, client);
  }

  private Optional<Duration> lifetime() {
    if (minutes == null) {
      return Optional.empty();
    }
    if (minutes < 1 || minutes > MAX_MINUTES) {
      throw new ParameterException(
          spec.commandLine(), "--minutes must be between 1 and " + MAX_MINUTES);
    }
    return Optional.of(Duration.ofMinutes(minutes));
  }
}
