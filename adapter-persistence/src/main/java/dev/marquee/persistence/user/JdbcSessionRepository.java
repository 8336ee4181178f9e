package dev.marquee.persistence.user;

import dev.marquee.application.auth.ClientInfo;
import dev.marquee.application.auth.Session;
import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.SessionRepository;
import dev.marquee.application.change.Topic;
import dev.marquee.domain.user.UserId;
import dev.marquee.persistence.Microseconds;
import dev.marquee.persistence.TranslatesFailures;
import dev.marquee.persistence.change.Changes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
@TranslatesFailures
class JdbcSessionRepository implements SessionRepository {

  private static final long NONE = 0;

  private final SessionRows rows;
  private final LiveLookup live;
  private final SessionRowMapper mapper;
  private final Changes changes;

  JdbcSessionRepository(
      SessionRows rows, LiveLookup live, SessionRowMapper mapper, Changes changes) {
    this.rows = rows;
    this.live = live;
    this.mapper = mapper;
    this.changes = changes;
  }

  @Override
  @TranslatesFailures(writes = true)
  public Session open(UserId user, ClientInfo client, Instant now, Instant expiresAt) {
    return mapper.toSession(
        rows.open(
            user.value(),
            client.address(),
            client.agent(),
            Microseconds.of(now),
            Microseconds.of(expiresAt)));
  }

  @Override
  @TranslatesFailures(writes = true)
  public int purge(Instant expiredBefore) {
    return rows.purge(expiredBefore);
  }

  @Override
  public Optional<Live> findLive(SessionId id, String accessTokenId, Instant now) {
    return live.find(id.value(), accessTokenId)
        .filter(row -> row.expiresAt().isAfter(now))
        .map(mapper::toLive);
  }

  @Override
  @TranslatesFailures(writes = true)
  public void touch(SessionId id) {
    rows.touch(id.value());
  }

  @Override
  public Optional<GivenOut> findForUpdate(String digest) {
    return rows.findForUpdate(digest).map(mapper::toGivenOut);
  }

  @Override
  @TranslatesFailures(writes = true)
  public void giveOut(SessionId id, String digest, String accessTokenId, Instant now) {
    var expiresAt = now.plus(Session.LIFETIME);
    if (rows.giveOut(id.value(), digest, accessTokenId, now, expiresAt).isEmpty()) {
      throw new IllegalStateException("no session to give a token to: " + id);
    }
  }

  @Override
  @TranslatesFailures(writes = true)
  public boolean giveOutAgain(SessionId id, String digest, String accessTokenId) {
    return rows.addAccessToken(id.value(), digest, accessTokenId) > 0;
  }

  @Override
  @TranslatesFailures(writes = true)
  public void use(String digest, Instant now) {
    rows.use(digest, now);
  }

  @Override
  public List<Session> list(UserId user, Instant now) {
    return rows.list(user.value(), now).stream().map(mapper::toSession).toList();
  }

  @Override
  @TranslatesFailures(writes = true)
  public boolean end(UserId user, SessionId id) {
    var had = rows.delete(user.value(), id.value()) > 0;
    if (had) {
      changes.note(Topic.session(id));
    }
    return had;
  }

  @Override
  @TranslatesFailures(writes = true)
  public void endAll(UserId user, Optional<SessionId> but) {
    rows.deleteAll(user.value(), but.map(SessionId::value).orElse(NONE));
    changes.note(Topic.user(user));
  }
}
