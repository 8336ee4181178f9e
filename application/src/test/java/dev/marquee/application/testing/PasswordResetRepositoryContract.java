package dev.marquee.application.testing;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.PasswordResetRepository;
import dev.marquee.application.auth.PasswordResetRepository.Pending;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link PasswordResetRepository} promises. Each test starts with an empty one. */
public interface PasswordResetRepositoryContract {

  Instant NOW = Samples.NOW;
  Instant LATER = NOW.plusSeconds(60);
  String ONE = "1".repeat(64);
  String TWO = "2".repeat(64);

  PasswordResetRepository resets();

  UserRepository users();

  @Test
  default void knowsWhoseTokenItIs() {
    var mary = member("mary");
    var john = member("john");
    put(mary, ONE);
    put(john, TWO);

    assertThat(resets().find(ONE, NOW)).contains(pending(mary));
    assertThat(resets().find(TWO, NOW)).contains(pending(john));
    assertThat(resets().find("3".repeat(64), NOW)).isEmpty();
  }

  @Test
  default void aTokenIsTakenOnce() {
    var mary = member("mary");
    put(mary, ONE);

    assertThat(resets().take(ONE, NOW)).contains(pending(mary));
    assertThat(resets().take(ONE, NOW)).isEmpty();
    assertThat(resets().find(ONE, NOW)).isEmpty();
  }

  @Test
  default void anExpiredTokenIsNone() {
    put(member("mary"), ONE);

    assertThat(resets().find(ONE, LATER)).isEmpty();
    assertThat(resets().take(ONE, LATER)).isEmpty();
    assertThat(resets().find(ONE, LATER.minusMillis(1))).isPresent();
  }

  @Test
  default void aNewTokenTakesThePlaceOfTheOld() {
    var mary = member("mary");
    put(mary, ONE);
    put(mary, TWO);

    assertThat(resets().find(ONE, NOW)).isEmpty();
    assertThat(resets().find(TWO, NOW)).isPresent();
  }

  @Test
  default void forgetsTheTokenOfOneAccount() {
    var mary = member("mary");
    put(mary, ONE);
    put(member("john"), TWO);

    resets().forget(mary.id());
    resets().forget(mary.id());

    assertThat(resets().find(ONE, NOW)).isEmpty();
    assertThat(resets().find(TWO, NOW)).isPresent();
  }

  @Test
  default void forgetsWhatExpired() {
    put(member("mary"), ONE);

    assertThat(resets().purge(LATER)).isZero();
    assertThat(resets().find(ONE, NOW)).isPresent();
    assertThat(resets().purge(LATER.plusSeconds(1))).isEqualTo(1);
    assertThat(resets().find(ONE, NOW)).isEmpty();
  }

  @Test
  default void goesWithItsAccount() {
    var mary = member("mary");
    put(mary, ONE);
    users().delete(mary.id());

    assertThat(resets().find(ONE, NOW)).isEmpty();
    assertThat(codeOf(() -> put(mary, TWO))).isEqualTo("user_not_found");
  }

  private User member(String name) {
    return users().insert(Samples.member(name), NOW);
  }

  private void put(User user, String digest) {
    resets().put(user.id(), user.email(), digest, LATER);
  }

  private static Pending pending(User user) {
    return new Pending(new UserId(user.id().value()), user.email().key());
  }
}
