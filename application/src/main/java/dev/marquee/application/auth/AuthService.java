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
import dev.marquee.domain.user.UserRepository;
import java.time.Clock;
import java.util.Optional;

/** Signing in, and knowing again who signed in. */
public final class AuthService {

  private final UserRepository users;
  private final CredentialRepository credentials;
  private final LoginCheck check;
  private final SessionRepository sessions;
  private final TokenPairs pairs;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public AuthService(
      UserRepository users,
      CredentialRepository credentials,
      LoginCheck check,
      SessionRepository sessions,
      TokenPairs pairs,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.users = users;
    this.credentials = credentials;
    this.check = check;
    this.sessions = sessions;
    this.pairs = pairs;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Trades a name or e-mail address and a password for the tokens of a new session.
   *
   * @throws Unauthenticated {@code invalid_credentials}: an unknown name, a wrong password and a
   *     disabled account are refused alike and after the same work
   * @throws LimitReached after too many failed attempts
   * @throws Unavailable {@code hashing_busy}
   */
  public SignedIn login(String usernameOrEmail, String password, ClientInfo client) {
    var signedIn = Optional.<SignedIn>empty();
    while (signedIn.isEmpty()) {
      var verified = check.verified(usernameOrEmail, password, client);
      signedIn =
          audit.attempt(
              Actor.anonymous(),
              Action.LOGIN_FAILED,
              Subject.of(verified.user().id()),
              () -> open(verified, client));
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
    return new Authenticated(live.user().asActor(), claims.session(), claims.expiresAt());
  }

  /**
   * Opens a session for the password that was verified. Nobody changes it meanwhile; empty where
   * somebody did before, so that what was verified may be the password no more.
   */
  private Optional<SignedIn> open(Credential verified, ClientInfo client) {
    var id = verified.user().id();
    return transactions.write(() -> {
      var user = users.findForUpdate(id).filter(User::active).orElseThrow(LoginCheck::invalid);
      return credentials
          .find(id)
          .filter(stored -> stored.hash().equals(verified.hash()))
          .map(stored -> first(user, client));
    });
  }

  private SignedIn first(User user, ClientInfo client) {
    var pair = pairs.first(user, client, clock.instant());
    var session = pair.session().asDetail();
    audit.done(user.asActor(), Action.LOGIN_SUCCEEDED, Subject.of(user.id()), session);
    return pair;
  }
}
