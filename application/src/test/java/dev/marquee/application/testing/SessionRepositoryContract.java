package dev.marquee.application.testing;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.ClientInfo;
import dev.marquee.application.auth.Session;
import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.SessionRepository;
import dev.marquee.application.auth.SessionRepository.GivenOut;
import dev.marquee.application.auth.SessionRepository.Live;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link SessionRepository} promises. Each test starts with an empty one. */
public interface SessionRepositoryContract {

  ClientInfo CLIENT = new ClientInfo("2001:db8::1", "Mozilla/5.0 (🎬)");
  String FIRST = "1".repeat(64);
  String SECOND = "2".repeat(64);

  SessionRepository sessions();

  /** Where the accounts are; starts empty too. */
  UserRepository users();

  /** Runs the work in one transaction, where the store has any. */
  <T> T transaction(Supplier<T> work);

  @Test
  default void opensASession() {
    var mary = account("mary");

    var session = open(mary);

    assertThat(session)
        .isEqualTo(
            new Session(
                session.id(),
                mary.id(),
                CLIENT,
                Samples.NOW,
                Samples.NOW,
                Samples.NOW.plus(Session.LIFETIME)));
    assertThat(sessions().list(mary.id(), Samples.NOW)).containsExactly(session);
    assertThat(sessions().findLive(session.id(), "a", Samples.NOW)).contains(new Live(mary, false));
  }

  @Test
  default void opensNoneOfNobody() {
    var nobody = new UserId(Long.MAX_VALUE);

    assertThat(codeOf(() -> transaction(() -> open(nobody, Samples.NOW))))
        .isEqualTo("user_not_found");
  }

  @Test
  default void aSessionIsLiveUntilItExpires() {
    var mary = account("mary");
    var session = open(mary);
    var end = session.expiresAt();

    assertThat(sessions().findLive(session.id(), "a", end.minusSeconds(1))).isPresent();
    assertThat(sessions().findLive(session.id(), "a", end)).isEmpty();
    assertThat(sessions().list(mary.id(), end)).isEmpty();
  }

  @Test
  default void forgetsExpiredSessionsWhenANewOneOpens() {
    var mary = account("mary");
    var old = open(mary);
    giveOut(old, FIRST, "a");

    transaction(() -> open(mary.id(), old.expiresAt()));

    assertThat(transaction(() -> sessions().findForUpdate(FIRST))).isEmpty();
  }

  @Test
  default void forgetsExpiredSessionsOfEverybody() {
    var old = open(account("mary"));
    giveOut(old, FIRST, "a");
    var end = old.expiresAt();
    var recent = transaction(() -> open(account("john").id(), end));

    assertThat(transaction(() -> sessions().purge(end))).isZero();
    assertThat(transaction(() -> sessions().purge(end.plusSeconds(1)))).isEqualTo(1);

    assertThat(found(FIRST)).isEmpty();
    assertThat(sessions().list(recent.user(), end)).containsExactly(recent);
  }

  @Test
  default void goesWithItsAccount() {
    var mary = account("mary");
    var session = open(mary);
    giveOut(session, FIRST, "a");

    users().delete(mary.id());

    assertThat(sessions().findLive(session.id(), "a", Samples.NOW)).isEmpty();
    assertThat(sessions().list(mary.id(), Samples.NOW)).isEmpty();
    assertThat(transaction(() -> sessions().findForUpdate(FIRST))).isEmpty();
  }

  @Test
  default void knowsATokenByItsDigestUsedOrNot() {
    var mary = account("mary");
    var session = open(mary);
    giveOut(session, FIRST, "a");
    assertThat(found(FIRST)).contains(new GivenOut(session, mary, Optional.empty()));

    var later = Samples.NOW.plusSeconds(5);
    transaction(() -> {
      sessions().use(FIRST, later);
      sessions().giveOut(session.id(), SECOND, "b", later);
      return later;
    });

    assertThat(found(FIRST)).map(GivenOut::usedAt).contains(Optional.of(later));
    assertThat(found(SECOND)).map(GivenOut::usedAt).contains(Optional.empty());
    assertThat(found(SECOND).orElseThrow().session().expiresAt())
        .isEqualTo(later.plus(Session.LIFETIME));
    assertThat(found("3".repeat(64))).isEmpty();
  }

  @Test
  default void aPairIsUntouchedUntilItsAccessTokenIsSeen() {
    var session = open(account("mary"));
    giveOut(session, FIRST, "a");

    assertThat(untouched(session, "a")).isTrue();
    assertThat(untouched(session, "other")).isFalse();

    sessions().touch(session.id());
    assertThat(untouched(session, "a")).isFalse();
  }

  @Test
  default void anUntouchedPairIsGivenOutAgain() {
    var session = open(account("mary"));
    giveOut(session, FIRST, "a");

    assertThat(again(session, FIRST, "b")).isTrue();
    assertThat(untouched(session, "a")).isTrue();
    assertThat(untouched(session, "b")).isTrue();

    sessions().touch(session.id());
    assertThat(again(session, FIRST, "c")).isFalse();
    assertThat(again(session, SECOND, "c")).isFalse();
  }

  @Test
  default void aPairWhoseTokenWasUsedIsNotGivenOutAgain() {
    var session = open(account("mary"));
    giveOut(session, FIRST, "a");
    transaction(() -> {
      sessions().use(FIRST, Samples.NOW);
      return FIRST;
    });

    assertThat(again(session, FIRST, "b")).isFalse();
  }

  @Test
  default void endsOneSessionOfItsOwnerOnly() {
    var mary = account("mary");
    var john = account("john");
    var session = open(mary);
    giveOut(session, FIRST, "a");

    assertThat(end(john, session)).isFalse();
    assertThat(end(mary, session)).isTrue();
    assertThat(end(mary, session)).isFalse();

    assertThat(found(FIRST)).isEmpty();
    assertThat(sessions().findLive(session.id(), "a", Samples.NOW)).isEmpty();
  }

  @Test
  default void endsAllSessionsButOne() {
    var mary = account("mary");
    var one = open(mary);
    var other = open(mary);
    var johns = open(account("john"));

    endAll(mary, Optional.of(other.id()));
    assertThat(sessions().list(mary.id(), Samples.NOW)).containsExactly(other);

    endAll(mary, Optional.empty());
    assertThat(sessions().list(mary.id(), Samples.NOW)).isEmpty();
    assertThat(sessions().list(johns.user(), Samples.NOW)).containsExactly(johns);
    assertThat(one.id()).isNotEqualTo(other.id());
  }

  private Session open(UserId user, Instant now) {
    return sessions().open(user, CLIENT, now, now.plus(Session.LIFETIME));
  }

  private Session open(User user) {
    return transaction(() -> open(user.id(), Samples.NOW));
  }

  private void giveOut(Session session, String digest, String accessTokenId) {
    transaction(() -> {
      sessions().giveOut(session.id(), digest, accessTokenId, Samples.NOW);
      return digest;
    });
  }

  private boolean again(Session session, String digest, String accessTokenId) {
    return transaction(() -> sessions().giveOutAgain(session.id(), digest, accessTokenId));
  }

  private boolean untouched(Session session, String accessTokenId) {
    return sessions().findLive(session.id(), accessTokenId, Samples.NOW).orElseThrow().untouched();
  }

  private Optional<GivenOut> found(String digest) {
    return transaction(() -> sessions().findForUpdate(digest));
  }

  private boolean end(User user, Session session) {
    return transaction(() -> sessions().end(user.id(), session.id()));
  }

  private void endAll(User user, Optional<SessionId> but) {
    transaction(() -> {
      sessions().endAll(user.id(), but);
      return user;
    });
  }

  private User account(String name) {
    return users().insert(Samples.member(name), Samples.NOW);
  }
}
