package dev.marquee.application.auth;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Access tokens without a sign-in, and what is to be known of one. For admins. */
public final class TokenService {

  /** The code of the conflict when a token would open nothing. */
  public static final String DISABLED = "user_disabled";

  private final UserRepository users;
  private final SessionRepository sessions;
  private final TokenIssuer tokens;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public TokenService(
      UserRepository users,
      SessionRepository sessions,
      TokenIssuer tokens,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.users = users;
    this.sessions = sessions;
    this.tokens = tokens;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Makes an access token for an account, in a session that ends with it and has no refresh token.
   *
   * @param lifetime whole seconds; as long as usual when absent
   * @throws NotFound {@code user_not_found}
   * @throws Conflict {@link #DISABLED}
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   */
  public AccessToken issue(
      Actor actor, UserId user, Optional<Duration> lifetime, ClientInfo client) {
    actor.requireAdmin();
    var now = clock.instant();
    var good = lifetime.orElseGet(tokens::lifetime);
    return transactions.write(() -> {
      var account = users.findForUpdate(user).orElseThrow(() -> new NotFound("user"));
      if (!account.active()) {
        throw new Conflict(DISABLED);
      }
      var session = sessions.open(user, client, now, now.plus(good)).id();
      audit.done(actor, Action.TOKEN_ISSUED, Subject.of(user), session.asDetail());
      return tokens.issue(account, session, now, good);
    });
  }

  /**
   * What a token says, and whether that still holds.
   *
   * @throws Unauthenticated {@code invalid_token} unless it is ours and has not expired; or when
   *     nobody is signed in
   * @throws Forbidden {@code admin_only}
   */
  public TokenState inspect(Actor actor, String token) {
    actor.requireAdmin();
    var now = clock.instant();
    var claims = tokens.verify(token, now);
    var live =
        sessions
            .findLive(claims.session(), claims.id(), now)
            .map(SessionRepository.Live::user)
            .map(User::id)
            .filter(claims.user()::equals);
    return new TokenState(claims, live.isPresent(), users.find(claims.user()));
  }
}
