package dev.marquee.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.DomainException;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.domain.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link UserRepository} promises. Each test starts with an empty one. */
public interface UserRepositoryContract {

  UserRepository users();

  @Test
  default void keepsWhatItWasGiven() {
    var mary = new NewUser(new Username("mary"), new EmailAddress("Mary@example.org"), Role.ADMIN);

    var stored = users().insert(mary, Samples.NOW);

    assertThat(users().find(stored.id())).contains(stored);
    assertThat(stored)
        .isEqualTo(
            new User(
                stored.id(),
                mary.username(),
                mary.email(),
                Role.ADMIN,
                true,
                Samples.NOW,
                Samples.NOW,
                1));
  }

  @Test
  default void givesEveryAccountAnIdOfItsOwn() {
    var first = users().insert(Samples.member("first"), Samples.NOW);
    var second = users().insert(Samples.member("second"), Samples.NOW);

    assertThat(second.id().value()).isGreaterThan(first.id().value());
  }

  @Test
  default void knowsNobodyByAFreeId() {
    assertThat(users().find(new UserId(Long.MAX_VALUE))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mary, other@example.org",
    "MARY, other@example.org",
    "other, mary@example.org",
    "other, Mary@Example.ORG",
    "ZOË, other@example.org",
    "strasse, other@example.org",
    "Straẞe, other@example.org"
  })
  default void refusesANameOrAddressInUseIgnoringCase(String name, String email) {
    users().insert(Samples.member("mary"), Samples.NOW);
    users().insert(Samples.member("zoë"), Samples.NOW);
    users().insert(Samples.member("STRASSE"), Samples.NOW);
    var again = NewUser.member(new Username(name), new EmailAddress(email));

    assertThatThrownBy(() -> users().insert(again, Samples.NOW))
        .isInstanceOf(Conflict.class)
        .extracting(e -> ((DomainException) e).code())
        .isEqualTo(UserRepository.TAKEN);
    assertThat(users().list(PageRequest.FIRST).items()).hasSize(3);
  }

  @Test
  default void letsOneWinOfManyWhoRaceForAName() throws InterruptedException {
    Callable<User> attempt = () -> users().insert(Samples.member("contested"), Samples.NOW);
    var pool = Executors.newFixedThreadPool(8);
    List<Future<User>> attempts =
        pool.invokeAll(
            List.of(attempt, attempt, attempt, attempt, attempt, attempt, attempt, attempt));
    pool.shutdown();

    var refusals = new ArrayList<Throwable>();
    for (var outcome : attempts) {
      try {
        outcome.get();
      } catch (ExecutionException refused) {
        refusals.add(refused.getCause());
      }
    }
    assertThat(refusals).hasSize(7).allMatch(Conflict.class::isInstance);
  }

  @Test
  default void listsByIdInPages() {
    for (var i = 1; i <= 5; i++) {
      users().insert(Samples.member("user" + i), Samples.NOW);
    }

    var middle = users().list(new PageRequest(2, 2));
    var last = users().list(new PageRequest(2, 3));

    assertThat(middle.items())
        .extracting(user -> user.username().value())
        .containsExactly("user3", "user4");
    assertThat(middle.more()).isTrue();
    assertThat(last.items())
        .extracting(user -> user.username().value())
        .containsExactly("user4", "user5");
    assertThat(last.more()).isFalse();
  }
}
