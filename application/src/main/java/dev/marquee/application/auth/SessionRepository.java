package dev.marquee.application.auth;

import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where sessions are kept, with the digests of their refresh tokens. All of it takes part in the
 * transaction of its caller.
 */
public interface SessionRepository {

  /**
   * A refresh token that was given out once.
   *
   * @param user whose session it is, as the account is now
   * @param usedAt when it was first traded in, if it was
   */
  record GivenOut(Session session, User user, Optional<Instant> usedAt) {}

  /**
   * A session that is neither ended nor expired.
   *
   * @param untouched whether nothing was done yet with the last pair of tokens, the asked one among
   *     them
   */
  record Live(User user, boolean untouched) {}

  /**
   * Opens a session, and forgets the expired ones of the account.
   *
   * @param expiresAt unless tokens are given out in it later
   * @throws NotFound {@code user_not_found} when the account was deleted meanwhile
   */
  Session open(UserId user, ClientInfo client, Instant now, Instant expiresAt);

  /** The session, if it is live, as whoever shows an access token of it asks. */
  Optional<Live> findLive(SessionId id, String accessTokenId, Instant now);

  /** Notes that the last pair of tokens was used. */
  void touch(SessionId id);

  /**
   * The token of that digest, of whatever age. Its session is nobody else's until the transaction
   * ends.
   */
  Optional<GivenOut> findForUpdate(String digest);

  /**
   * Notes a token that is being given out, along with an access token, and that the session goes on
   * until then.
   */
  void giveOut(SessionId id, String digest, String accessTokenId, Instant now);

  /**
   * Notes another access token given out with a token that is untouched.
   *
   * @return whether there is such a token
   */
  boolean giveOutAgain(SessionId id, String digest, String accessTokenId);

  /** Notes that a token was traded in. */
  void use(String digest, Instant now);

  /** The live sessions of an account, the last used first. */
  List<Session> list(UserId user, Instant now);

  /**
   * Ends a session.
   *
   * @return whether the account had it
   */
  boolean end(UserId user, SessionId id);

  /**
   * Forgets sessions that expired before the given moment, with their tokens, some thousands at
   * most.
   *
   * @return how many that were
   */
  int purge(Instant expiredBefore);

  /** Ends all sessions of an account but one, if one is named. */
  void endAll(UserId user, Optional<SessionId> but);
}
