package dev.marquee.application.auth;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.auth.CredentialRepository.Credential;
import dev.marquee.application.limit.LimitReached;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.time.Clock;
import java.util.Optional;

/** Signing in, and knowing again who signed in. */
public final class AuthService {

  /** In UTF-16 units: no name, address or password is longer, in whichever form of Unicode. */
  static final int LONGEST = 1_024;

  private final UserRepository users;
  private final CredentialRepository credentials;
  private final PasswordHasher hasher;
  private final LoginAttempts attempts;
  private final SessionRepository sessions;
  private final TokenPairs pairs;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public AuthService(
      UserRepository users,
      CredentialRepository credentials,
      PasswordHasher hasher,
      LoginAttempts attempts,
      SessionRepository sessions,
      TokenPairs pairs,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.users = users;
    this.credentials = credentials;
    this.hasher = hasher;
    this.attempts = attempts;
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
   * @throws LimitReached after too many failed attempts
   */
  public SignedIn login(String usernameOrEmail, String password, ClientInfo client) {
    if (usernameOrEmail.length() > LONGEST || password.length() > LONGEST) {
      throw invalid();
    }
    var signedIn = Optional.<SignedIn>empty();
    while (signedIn.isEmpty()) {
      var known = credentials.findByLogin(usernameOrEmail);
      signedIn =
          audit.attempt(
              Actor.anonymous(),
              Action.LOGIN_FAILED,
              known.map(credential -> Subject.of(credential.user().id())),
              () -> signIn(usernameOrEmail, known, password, client));
    }
    return signedIn.get();
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

  private Optional<SignedIn> signIn(
      String usernameOrEmail, Optional<Credential> known, String password, ClientInfo client) {
    var verified = attempts.limited(usernameOrEmail, client, () -> verified(known, password));
    return open(verified.user().id(), renewed(verified, password), client);
  }

  private Credential verified(Optional<Credential> credential, String password) {
    if (credential.isEmpty()) {
      hasher.verifyNothing(password);
    }
    return credential
        .filter(stored -> hasher.verify(password, stored.hash()))
        .filter(stored -> stored.user().active())
        .orElseThrow(AuthService::invalid);
  }

  /** The hash that is kept from now on, if nobody set another meanwhile. */
  private PasswordHash renewed(Credential known, String password) {
    if (!hasher.isOutdated(known.hash())) {
      return known.hash();
    }
    try {
      var renewed = hasher.rehash(password);
      credentials.renew(known.user().id(), known.hash(), renewed, clock.instant());
      return renewed;
    } catch (Unavailable busy) {
      return known.hash(); // which is good for another login
    }
  }

  /**
   * Opens a session for the password that was verified. Nobody changes it meanwhile; empty where
   * somebody did before, so that what was verified may be the password no more.
   */
  private Optional<SignedIn> open(UserId id, PasswordHash verified, ClientInfo client) {
    return transactions.write(() -> {
      var user = users.findForUpdate(id).filter(User::active).orElseThrow(AuthService::invalid);
      return credentials
          .find(id)
          .filter(stored -> stored.hash().equals(verified))
          .map(stored -> first(user, client));
    });
  }

  private SignedIn first(User user, ClientInfo client) {
    var pair = pairs.first(user, client, clock.instant());
    var session = pair.session().asDetail();
    audit.done(user.asActor(), Action.LOGIN_SUCCEEDED, Subject.of(user.id()), session);
    return pair;
  }

  private static Unauthenticated invalid() {
    return new Unauthenticated("invalid_credentials");
  }
}
