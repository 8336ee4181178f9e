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

/** An account as it was typed, for both spellings of the command that makes it. */
record NewAccount(NewUser user, Password password) {

  /** Judges everything that was typed before anything is started. */
  static NewAccount of(String username, String email, String role, PasswordOptions options) {
    var violations = new Violations();
    var checkedName = violations.check("username", () -> new Username(username));
    var checkedEmail = violations.check("email", () -> new EmailAddress(email));
    var checkedRole = violations.check("role", () -> Role.of(role));
    if (options.prompt()) {
      // Nobody shall type a password in vain.
      violations.throwIfAny();
    }
    var typed = options.read();
    var password = violations.check("password", () -> new Password(typed));
    violations.throwIfAny();
    var user =
        new NewUser(
            checkedName.orElseThrow(), checkedEmail.orElseThrow(), checkedRole.orElseThrow());
    return new NewAccount(user, password.orElseThrow());
  }

  User create(Backend backend, PasswordOptions options) {
    return backend.withServices(
        Backend.DataFolder.CREATE,
        services -> {
          options.warnIfCommon(services.passwordPolicy(), password);
          return services.users().create(Operators.current(), user, password);
        });
  }
}
