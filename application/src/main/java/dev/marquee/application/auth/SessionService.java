package dev.marquee.application.auth;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looking at one's sessions, and ending them. What ends a session stops its tokens at once. */
public final class SessionService {

  private static final Map<String, String> ALL = Map.of("session", "all");

  private final SessionRepository sessions;
  private final TokenIssuer accessTokens;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public SessionService(
      SessionRepository sessions,
      TokenIssuer accessTokens,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The member's own live sessions, the last used first. */
  public List<Session> list(Actor.Member actor) {
    return sessions.list(userOf(actor), clock.instant());
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
      audit.done(actor, Action.SESSION_ENDED, Subject.of(user), ALL);
      return live;
    });
  }

  /**
   * Ends one of the member's own sessions.
   *
   * @throws NotFound {@code session_not_found}
   */
  public void end(Actor.Member actor, SessionId session) {
    if (!transactions.write(() -> end(actor, Action.SESSION_ENDED, userOf(actor), session))) {
      throw new NotFound("session");
    }
  }

  /** Ends the session that the member is calling from. */
  public void logout(Authenticated caller) {
    var member = caller.member();
    transactions.write(() -> end(member, Action.LOGOUT, userOf(member), caller.session()));
  }

  /** Ends all of the member's own sessions. */
  public void endAll(Actor.Member actor) {
    transactions.write(() -> {
      sessions.endAll(userOf(actor), Optional.empty());
      audit.done(actor, Action.SESSION_ENDED, Subject.of(userOf(actor)), ALL);
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
          known -> revoke(known.session().user(), known.session().id()),
          () -> revokeAccessToken(token));
      return given;
    });
  }

  private void revokeAccessToken(String token) {
    try {
      var claims = accessTokens.verify(token, clock.instant());
      revoke(claims.user(), claims.session());
    } catch (Unauthenticated noToken) {
      // There is nothing to revoke.
    }
  }

  /** Whoever has a token may revoke it, so that nobody in particular does. */
  private void revoke(UserId user, SessionId session) {
    end(Actor.anonymous(), Action.TOKEN_REVOKED, user, session);
  }

  private boolean end(Actor actor, Action action, UserId user, SessionId session) {
    var had = sessions.end(user, session);
    if (had) {
      audit.done(actor, action, Subject.of(user), session.asDetail());
    }
    return had;
  }

  private static UserId userOf(Actor.Member actor) {
    return new UserId(actor.id());
  }
}
