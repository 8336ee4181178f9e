package dev.marquee.bootstrap.demo;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordService;
import dev.marquee.application.user.UserService;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.Username;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A member and an admin to try things with. Their passwords are new at each start and are kept
 * nowhere but in the terminal that shows them.
 */
record DemoAccounts(Account member, Account admin) {

  /** What to sign in with. */
  record Account(String username, String password) {}

  private static final int PASSWORD_BYTES = 12;
  private static final Actor OPERATOR = new Actor.Operator("demo");

  static DemoAccounts in(UserService users, PasswordService passwords) {
    return new DemoAccounts(
        ensure(users, passwords, "demo", Role.USER),
        ensure(users, passwords, "demo-admin", Role.ADMIN));
  }

  private static Account ensure(
      UserService users, PasswordService passwords, String name, Role role) {
    var account = new Account(name, randomPassword());
    var password = new Password(account.password());
    try {
      var email = new EmailAddress(name + "@example.org");
      users.create(OPERATOR, new NewUser(new Username(name), email, role), password);
    } catch (Conflict there) {
      passwords.set(OPERATOR, users.named(OPERATOR, name).id(), password);
    }
    return account;
  }

  private static String randomPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
