package dev.marquee.application.auth;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.auth.CredentialRepository.Credential;
import dev.marquee.application.limit.LimitReached;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Unauthenticated;
import java.time.Clock;
import java.util.Optional;

/** Finds out whom a name and a password stand for. */
public final class LoginCheck {

  /** In UTF-16 units: no name, address or password is longer, in whichever form of Unicode. */
  static final int LONGEST = 1_024;

  private final CredentialRepository credentials;
  private final PasswordHasher hasher;
  private final LoginAttempts attempts;
  private final Turnstile turnstile;
  private final Audit audit;
  private final Clock clock;

  public LoginCheck(
      CredentialRepository credentials,
      PasswordHasher hasher,
      LoginAttempts attempts,
      Turnstile turnstile,
      Audit audit,
      Clock clock) {
    this.credentials = credentials;
    this.hasher = hasher;
    this.attempts = attempts;
    this.turnstile = turnstile;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The account, with the hash that its password has from now on. An unknown name, a wrong password
   * and a disabled account are refused alike and after the same work; what nobody can be called or
   * have chosen, for its length, is refused before any. A hash that is made otherwise by now is
   * replaced, unless the hasher is too busy.
   *
   * @throws Unauthenticated {@code invalid_credentials}
   * @throws LimitReached after too many failed attempts
   * @throws Unavailable {@code hashing_busy}
   */
  Credential verified(String usernameOrEmail, String password, ClientInfo client) {
    if (usernameOrEmail.length() > LONGEST || password.length() > LONGEST) {
      throw invalid();
    }
    return turnstile.pass(() -> {
      var known = credentials.findByLogin(usernameOrEmail);
      var verified =
          audit.attempt(
              Actor.anonymous(),
              Action.LOGIN_FAILED,
              known.map(credential -> Subject.of(credential.user().id())),
              () -> attempts.limited(usernameOrEmail, client, () -> verified(known, password)));
      return renewed(verified, password);
    });
  }

  static Unauthenticated invalid() {
    return new Unauthenticated("invalid_credentials");
  }

  private Credential verified(Optional<Credential> credential, String password) {
    if (credential.isEmpty()) {
      hasher.verifyNothing(password);
    }
    return credential
        .filter(stored -> hasher.verify(password, stored.hash()))
        .filter(stored -> stored.user().active())
        .orElseThrow(LoginCheck::invalid);
  }

  private Credential renewed(Credential known, String password) {
    if (!hasher.isOutdated(known.hash())) {
      return known;
    }
    try {
      var renewed = hasher.rehash(password);
      credentials.renew(known.user().id(), known.hash(), renewed, clock.instant());
      return new Credential(known.user(), renewed);
    } catch (Unavailable busy) {
      return known; // its hash is good for another login
    }
  }
}
