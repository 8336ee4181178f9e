package dev.marquee.cli.token;

import dev.marquee.application.auth.TokenState;
import dev.marquee.cli.Backend;
import dev.marquee.cli.CommandFailure;
import dev.marquee.cli.ExitCodes;
import dev.marquee.cli.Operators;
import dev.marquee.cli.Output;
import dev.marquee.domain.user.User;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee token verify}. */
@Command(
    name = "verify",
    description = {
      "Read an access token from standard input, and print what it says.",
      "A token that is not let in ends with 77."
    },
    footer = {"", "Example:", "  marquee token verify < token.txt"})
final class TokenVerifyCommand implements Runnable {

  private static final List<String> COLUMNS =
      List.of(
          "user_id",
          "username",
          "account",
          "session_id",
          "session",
          "token_id",
          "issued_at",
          "expires_at");

  private final Backend backend;

  @Mixin private Output output;

  TokenVerifyCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var token = TokenInput.read();
    var state =
        backend.withServices(
            Backend.DataFolder.EXISTING,
            services -> services.tokens().inspect(Operators.current(), token));
    output.row(COLUMNS, cells(state));
    if (!state.good()) {
      throw new CommandFailure(ExitCodes.NO_PERMISSION, "this token is ours, but is not let in");
    }
  }

  private static List<Object> cells(TokenState state) {
    var claims = state.claims();
    return List.of(
        claims.user().value(),
        state.account().map(user -> user.username().value()),
        standing(state.account()),
        claims.session().value(),
        state.live() ? "live" : "ended",
        claims.id(),
        claims.issuedAt(),
        claims.expiresAt());
  }

  private static String standing(Optional<User> account) {
    return account.map(user -> user.active() ? "active" : "disabled").orElse("deleted");
  }
}
