package dev.marquee.application.testing;

import dev.marquee.application.auth.ClientInfo;
import dev.marquee.application.auth.Session;
import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.SessionRepository;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.testing.InMemoryStore;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Sessions in memory, beside the accounts in memory. */
public final class InMemorySessionRepository implements SessionRepository, InMemoryStore {

  /** A refresh token by what is known of it; the last of a session is the one that was not used. */
  private record Token(
      SessionId session, Set<String> accessTokens, Optional<Instant> usedAt, boolean touched) {

    boolean isLastOf(SessionId id) {
      return session.equals(id) && usedAt.isEmpty();
    }

    Token touch() {
      return new Token(session, accessTokens, usedAt, true);
    }
  }

  private final Map<SessionId, Session> sessions = new ConcurrentHashMap<>();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong();
  private final InMemoryUserRepository users;

  public InMemorySessionRepository(InMemoryUserRepository users) {
    this.users = users;
    users.onDelete(user -> endAll(user, Optional.empty()));
  }

  @Override
  public Session open(UserId user, ClientInfo client, Instant now, Instant expiresAt) {
    if (users.find(user).isEmpty()) {
      throw new NotFound("user");
    }
    sessions.values().removeIf(s -> s.user().equals(user) && !s.expiresAt().isAfter(now));
    var id = new SessionId(lastId.incrementAndGet());
    var session = new Session(id, user, client, now, now, expiresAt);
    sessions.put(id, session);
    return session;
  }

  @Override
  public int purge(Instant expiredBefore) {
    var before = sessions.size();
    sessions.values().removeIf(session -> session.expiresAt().isBefore(expiredBefore));
    return before - sessions.size();
  }

  @Override
  public Optional<Live> findLive(SessionId id, String accessTokenId, Instant now) {
    var untouched =
        tokens.values().stream()
            .filter(token -> token.isLastOf(id) && !token.touched())
            .anyMatch(token -> token.accessTokens().contains(accessTokenId));
    return Optional.ofNullable(sessions.get(id))
        .filter(session -> session.expiresAt().isAfter(now))
        .flatMap(session -> users.find(session.user()))
        .map(user -> new Live(user, untouched));
  }

  @Override
  public void touch(SessionId id) {
    tokens.replaceAll((digest, token) -> token.isLastOf(id) ? token.touch() : token);
  }

  @Override
  public Optional<GivenOut> findForUpdate(String digest) {
    return Optional.ofNullable(tokens.get(digest))
        .flatMap(token ->
            Optional.ofNullable(sessions.get(token.session()))
                .flatMap(session ->
                    users
                        .find(session.user())
                        .map(user -> new GivenOut(session, user, token.usedAt()))));
  }

  @Override
  public void giveOut(SessionId id, String digest, String accessTokenId, Instant now) {
    tokens.put(digest, new Token(id, Set.of(accessTokenId), Optional.empty(), false));
    sessions.computeIfPresent(
        id,
        (same, s) ->
            new Session(id, s.user(), s.client(), s.createdAt(), now, now.plus(Session.LIFETIME)));
  }

  @Override
  public boolean giveOutAgain(SessionId id, String digest, String accessTokenId) {
    var again =
        tokens.computeIfPresent(
            digest,
            (same, token) ->
                token.isLastOf(id) && !token.touched() ? with(token, accessTokenId) : token);
    return again != null && again.accessTokens().contains(accessTokenId);
  }

  @Override
  public void use(String digest, Instant now) {
    tokens.computeIfPresent(
        digest,
        (same, token) ->
            new Token(token.session(), token.accessTokens(), Optional.of(now), token.touched()));
  }

  @Override
  public List<Session> list(UserId user, Instant now) {
    return sessions.values().stream()
        .filter(session -> session.user().equals(user) && session.expiresAt().isAfter(now))
        .sorted(
            Comparator.comparing(Session::lastUsedAt)
                .thenComparingLong(session -> session.id().value())
                .reversed())
        .toList();
  }

  @Override
  public boolean end(UserId user, SessionId id) {
    return sessions.values().removeIf(s -> s.id().equals(id) && s.user().equals(user));
  }

  @Override
  public void endAll(UserId user, Optional<SessionId> but) {
    sessions.values().removeIf(s -> s.user().equals(user) && !but.equals(Optional.of(s.id())));
  }

  @Override
  public Runnable snapshot() {
    var sessionsBefore = InMemoryStore.snapshotOf(sessions);
    var tokensBefore = InMemoryStore.snapshotOf(tokens);
    return () -> {
      sessionsBefore.run();
      tokensBefore.run();
    };
  }

  private static Token with(Token token, String accessTokenId) {
    var all = new HashSet<>(token.accessTokens());
    all.add(accessTokenId);
    return new Token(token.session(), Set.copyOf(all), token.usedAt(), token.touched());
  }
}
