package dev.marquee.application.auth;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.auth.SessionRepository.GivenOut;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import java.time.Instant;
import java.util.Optional;

/**
 * The lineage of a session's tokens: each refresh token has one successor. Callers hold a
 * transaction.
 */
public final class TokenPairs {

  private final SessionRepository sessions;
  private final TokenIssuer accessTokens;
  private final RefreshTokenSource refreshTokens;
  private final Audit audit;

  public TokenPairs(
      SessionRepository sessions,
      TokenIssuer accessTokens,
      RefreshTokenSource refreshTokens,
      Audit audit) {
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.refreshTokens = refreshTokens;
    this.audit = audit;
  }

  /** Opens a session. */
  SignedIn first(User user, ClientInfo client, Instant now) {
    var session = sessions.open(user.id(), client, now, now.plus(Session.LIFETIME)).id();
    return giveOut(refreshTokens.first(), user, session, now);
  }

  /**
   * The pair that follows; empty when there is none, and then, if the token was used before, no
   * session either.
   */
  Optional<SignedIn> next(RefreshToken token, Instant now) {
    return sessions
        .findForUpdate(token.digest())
        .filter(given -> given.user().active() && given.session().expiresAt().isAfter(now))
        .flatMap(given ->
            given.usedAt().isEmpty()
                ? Optional.of(rotate(token, given, now))
                : again(token, given, now));
  }

  /**
   * What an access token says.
   *
   * @throws Unauthenticated {@code invalid_token}
   */
  TokenClaims verify(String accessToken, Instant now) {
    return accessTokens.verify(accessToken, now);
  }

  private SignedIn rotate(RefreshToken token, GivenOut given, Instant now) {
    sessions.use(token.digest(), now);
    return giveOut(refreshTokens.successorOf(token), given.user(), given.session().id(), now);
  }

  private SignedIn giveOut(RefreshToken token, User user, SessionId session, Instant now) {
    var access = accessTokens.issue(user, session, now);
    sessions.giveOut(session, token.digest(), access.id(), now);
    return new SignedIn(session, access, token);
  }

  private Optional<SignedIn> again(RefreshToken token, GivenOut given, Instant now) {
    var session = given.session();
    var successor = refreshTokens.successorOf(token);
    var access = accessTokens.issue(given.user(), session.id(), now);
    var lost = given.usedAt().orElseThrow().plus(Session.LOST_ANSWER).isAfter(now);
    if (lost && sessions.giveOutAgain(session.id(), successor.digest(), access.id())) {
      return Optional.of(new SignedIn(session.id(), access, successor));
    }
    sessions.end(session.user(), session.id());
    audit.done(
        Actor.anonymous(),
        Action.REFRESH_REUSED,
        Subject.of(session.user()),
        session.id().asDetail());
    return Optional.empty();
  }
}
