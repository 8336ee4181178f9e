package dev.marquee.application.auth;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import java.time.Clock;
import java.util.Optional;

/** Signing in, and knowing again who signed in. */
public final class AuthService {

  /** In UTF-16 units: no name, address or password is longer, in whichever form of Unicode. */
  static final int LONGEST = 1_024;

  private final CredentialRepository credentials;
  private final PasswordHasher hasher;
  private final SessionRepository sessions;
  private final TokenPairs pairs;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public AuthService(
      CredentialRepository credentials,
      PasswordHasher hasher,
      SessionRepository sessions,
      TokenPairs pairs,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.credentials = credentials;
    this.hasher = hasher;
    this.sessions = sessions;
    this.pairs = pairs;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Trades a name or e-mail address and a password for the tokens of a new session. An unknown
   * name, a wrong password and a disabled account are refused alike and after the same work; what
   * nobody can be called or have chosen, for its length, is refused before any. A hash that is made
   * otherwise by now is replaced, unless the hasher is too busy.
   *
   * @throws Unauthenticated {@code invalid_credentials}
   */
  public SignedIn login(String usernameOrEmail, String password, ClientInfo client) {
    if (usernameOrEmail.length() > LONGEST || password.length() > LONGEST) {
      throw new Unauthenticated("invalid_credentials");
    }
    var known = credentials.findByLogin(usernameOrEmail);
    return audit.attempt(
        Actor.anonymous(),
        Action.LOGIN_FAILED,
        known.map(credential -> Subject.of(credential.user().id())),
        () -> signIn(verified(known, password), client));
  }

  /**
   * Trades a refresh token for the next pair. It is good for that once. A second use ends the whole
   * session, since one of the two users is a thief (RFC 9700, 4.14.2); but within {@link
   * Session#LOST_ANSWER} of the first, while nothing of the first answer was used, the answer got
   * lost and is given again.
   *
   * @throws Unauthenticated {@code invalid_refresh_token}
   */
  public SignedIn refresh(RefreshToken token) {
    return transactions
        .write(() -> pairs.next(token, clock.instant()))
        .orElseThrow(() -> new Unauthenticated("invalid_refresh_token"));
  }

  /**
   * The member who shows an access token. Session and account are looked up each time, so that an
   * ended session and a deleted or disabled account are refused at once.
   *
   * @throws Unauthenticated {@code invalid_token}
   */
  public Authenticated authenticate(String token) {
    var now = clock.instant();
    var claims = pairs.verify(token, now);
    var live =
        sessions
            .findLive(claims.session(), claims.id(), now)
            .filter(session -> session.user().active())
            .filter(session -> session.user().id().equals(claims.user()))
            .orElseThrow(() -> new Unauthenticated("invalid_token"));
    if (live.untouched()) {
      sessions.touch(claims.session());
    }
    return new Authenticated(live.user().asActor(), claims.session());
  }

  private SignedIn signIn(User user, ClientInfo client) {
    try {
      return transactions.write(() -> {
        var pair = pairs.first(user, client, clock.instant());
        var session = pair.session().asDetail();
        audit.done(user.asActor(), Action.LOGIN_SUCCEEDED, Subject.of(user.id()), session);
        return pair;
      });
    } catch (NotFound deletedMeanwhile) {
      throw new Unauthenticated("invalid_credentials");
    }
  }

  private User verified(Optional<CredentialRepository.Credential> credential, String password) {
    if (credential.isEmpty()) {
      hasher.verifyNothing(password);
    }
    var known =
        credential
            .filter(stored -> hasher.verify(password, stored.hash()))
            .filter(stored -> stored.user().active())
            .orElseThrow(() -> new Unauthenticated("invalid_credentials"));
    if (hasher.isOutdated(known.hash())) {
      renew(known, password);
    }
    return known.user();
  }

  private void renew(CredentialRepository.Credential known, String password) {
    try {
      var renewed = hasher.rehash(password);
      credentials.renew(known.user().id(), known.hash(), renewed, clock.instant());
    } catch (Unavailable busy) {
      // The old hash is good for another login.
    }
  }
}
