package dev.marquee.application.auth;

import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Looking at one's sessions, and ending them. What ends a session stops its tokens at once. */
public final class SessionService {

  private final SessionRepository sessions;
  private final TokenIssuer accessTokens;
  private final Transactions transactions;
  private final Clock clock;

  public SessionService(
      SessionRepository sessions,
      TokenIssuer accessTokens,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The member's own live sessions, the last used first. */
  public List<Session> list(Actor.Member actor) {
    return sessions.list(new UserId(actor.id()), clock.instant());
  }

  /**
   * The live sessions of an account, the last used first. For admins.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   */
  public List<Session> list(Actor actor, UserId user) {
    actor.requireAdmin();
    return sessions.list(user, clock.instant());
  }

  /**
   * Ends all sessions of an account. For admins.
   *
   * @return those that were live
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   */
  public List<Session> endAll(Actor actor, UserId user) {
    actor.requireAdmin();
    return transactions.write(() -> {
      var live = sessions.list(user, clock.instant());
      sessions.endAll(user, Optional.empty());
      return live;
    });
  }

  /**
   * Ends one of the member's own sessions.
   *
   * @throws NotFound {@code session_not_found}
   */
  public void end(Actor.Member actor, SessionId session) {
    if (!transactions.write(() -> sessions.end(new UserId(actor.id()), session))) {
      throw new NotFound("session");
    }
  }

  /** Ends the session that the member is calling from. */
  public void logout(Authenticated caller) {
    var user = new UserId(caller.member().id());
    transactions.write(() -> sessions.end(user, caller.session()));
  }

  /** Ends all of the member's own sessions. */
  public void endAll(Actor.Member actor) {
    transactions.write(() -> {
      sessions.endAll(new UserId(actor.id()), Optional.empty());
      return actor;
    });
  }

  /**
   * Ends the session that a token belongs to, be it a refresh or an access token (RFC 7009, 2.1). A
   * token that is none, or no longer good, is as good as revoked.
   */
  public void revoke(String token) {
    transactions.write(() -> {
      var given = sessions.findForUpdate(new RefreshToken(token).digest());
      given.ifPresentOrElse(
          known -> sessions.end(known.session().user(), known.session().id()),
          () -> revokeAccessToken(token));
      return given;
    });
  }

  private void revokeAccessToken(String token) {
    try {
      var claims = accessTokens.verify(token, clock.instant());
      sessions.end(claims.user(), claims.session());
    } catch (Unauthenticated noToken) {
      // There is nothing to revoke.
    }
  }
}
