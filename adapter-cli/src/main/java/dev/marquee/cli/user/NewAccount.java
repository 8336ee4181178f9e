package dev.marquee.cli.user;

import dev.marquee.application.auth.Password;
import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import dev.marquee.domain.error.Violations;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.Username;

/** Makes an account of what was typed, for both spellings of the command. */
final class NewAccount {

  private NewAccount() {}

  /** Judges everything that was typed before anything is started. */
  static NewUser of(String username, String email, String role) {
    var violations = new Violations();
    var checkedName = violations.check("username", () -> new Username(username));
    var checkedEmail = violations.check("email", () -> new EmailAddress(email));
    var checkedRole = violations.check("role", () -> Role.of(role));
    violations.throwIfAny();
    return new NewUser(
        checkedName.orElseThrow(), checkedEmail.orElseThrow(), checkedRole.orElseThrow());
  }

  static User create(Backend backend, NewUser user, Password password) {
    return backend.withServices(
        Backend.DataFolder.CREATE,
        services -> services.users().create(Operators.current(), user, password));
  }
}
