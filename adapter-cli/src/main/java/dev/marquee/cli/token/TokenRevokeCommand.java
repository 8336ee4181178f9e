package dev.marquee.cli.token;

import dev.marquee.cli.Backend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code marquee token revoke}. */
@Command(
    name = "revoke",
    description = {
      "Read an access or a refresh token from standard input, and end its session.",
      "What is no token, or no longer good, is as good as revoked."
    },
    footer = {"", "Example:", "  marquee token revoke < token.txt"})
final class TokenRevokeCommand implements Runnable {

  private final Backend backend;

  @Spec private CommandSpec spec;

  TokenRevokeCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var token = TokenInput.read();
    backend.withServices(
        Backend.DataFolder.EXISTING,
        services -> {
          services.sessions().revoke(token);
          return token;
        });
    spec.commandLine().getErr().println("This token is no longer good.");
  }
}
