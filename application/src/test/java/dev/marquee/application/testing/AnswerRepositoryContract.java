package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.idempotency.AnswerRepository;
import dev.marquee.application.idempotency.AnswerRepository.Kept;
import dev.marquee.application.idempotency.IdempotencyKey;
import dev.marquee.application.idempotency.KeptAnswer;
import dev.marquee.application.idempotency.KeyedRequest;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link AnswerRepository} promises. Each test starts with an empty one. */
public interface AnswerRepositoryContract {

  Instant NOW = Samples.NOW;
  Instant LONG_AGO = NOW.minusSeconds(60);
  KeptAnswer MADE =
      new KeptAnswer(201, Optional.of("/posts/7"), Optional.of("\"7-1\""), "{\"title\": \"Zoë\"}");
  KeptAnswer BARE = new KeptAnswer(200, Optional.empty(), Optional.empty(), "");

  AnswerRepository answers();

  /** Where the accounts are; starts empty too. */
  UserRepository users();

  <T> T transaction(Supplier<T> work);

  @Test
  default void findsWhatWasKept() {
    var mary = member("mary");
    keep(request(mary, "POST /posts", "one"), MADE, NOW);
    keep(request(mary, "POST /posts", "two"), BARE, NOW);

    assertThat(find(request(mary, "POST /posts", "one"), LONG_AGO))
        .contains(new Kept("digest", MADE));
    assertThat(find(request(mary, "POST /posts", "two"), LONG_AGO))
        .contains(new Kept("digest", BARE));
  }

  @Test
  default void keepsAccountsRoutesAndKeysApart() {
    var mary = member("mary");
    keep(request(mary, "POST /posts", "key"), MADE, NOW);

    assertThat(find(request(member("john"), "POST /posts", "key"), LONG_AGO)).isEmpty();
    assertThat(find(request(mary, "POST /articles", "key"), LONG_AGO)).isEmpty();
    assertThat(find(request(mary, "POST /posts", "KEY"), LONG_AGO)).isEmpty();
  }

  @Test
  default void doesNotFindWhatIsTooOld() {
    var request = request(member("mary"), "POST /posts", "key");
    keep(request, MADE, NOW);

    assertThat(find(request, NOW)).isEmpty();
    assertThat(find(request, NOW.minusSeconds(1))).isPresent();
  }

  @Test
  default void replacesWhatIsTooOld() {
    var request = request(member("mary"), "POST /posts", "key");
    keep(request, MADE, NOW);

    keep(request, BARE, NOW.plusSeconds(90));

    assertThat(find(request, NOW)).contains(new Kept("digest", BARE));
  }

  @Test
  default void forgetsWhatIsTooOld() {
    var mary = member("mary");
    var old = request(mary, "POST /posts", "old");
    keep(old, MADE, NOW);
    keep(request(mary, "POST /posts", "new"), MADE, NOW.plusSeconds(90));

    assertThat(find(old, Instant.EPOCH)).isEmpty();
  }

  @Test
  default void forgetsWhatIsTooOldOfEverybody() {
    var old = request(member("mary"), "POST /posts", "old");
    var recent = request(member("john"), "POST /posts", "recent");
    keep(old, MADE, NOW);
    keep(recent, MADE, NOW.plusSeconds(1));

    assertThat(transaction(() -> answers().purge(NOW.plusSeconds(1)))).isEqualTo(1);

    assertThat(find(old, Instant.EPOCH)).isEmpty();
    assertThat(find(recent, Instant.EPOCH)).isPresent();
    assertThat(transaction(() -> answers().purge(NOW.plusSeconds(1)))).isZero();
  }

  @Test
  default void isForAccountsThatExist() {
    var nobody = new KeyedRequest(new UserId(404), "POST /posts", new IdempotencyKey("k"), "d");

    assertThatThrownBy(() -> keep(nobody, MADE, NOW)).isInstanceOf(NotFound.class);
  }

  @Test
  default void goesWithItsAccount() {
    var mary = member("mary");
    var request = request(mary, "POST /posts", "key");
    keep(request, MADE, NOW);

    users().delete(mary.id());

    assertThat(find(request, LONG_AGO)).isEmpty();
  }

  @Test
  default void whoClaimedARequestMayClaimItAgain() {
    var request = request(member("mary"), "POST /posts", "key");

    assertThat(transaction(() -> List.of(answers().claim(request), answers().claim(request))))
        .containsOnly(true);
    assertThat(transaction(() -> answers().claim(request))).isTrue();
  }

  private void keep(KeyedRequest request, KeptAnswer answer, Instant now) {
    transaction(() -> {
      answers().keep(request, answer, now, now.minusSeconds(60));
      return request;
    });
  }

  private Optional<Kept> find(KeyedRequest request, Instant after) {
    return transaction(() -> answers().find(request, after));
  }

  private User member(String name) {
    return users().insert(Samples.member(name), NOW);
  }

  private static KeyedRequest request(User user, String route, String key) {
    return new KeyedRequest(user.id(), route, new IdempotencyKey(key), "digest");
  }
}
