package dev.marquee.domain.testing;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.DomainException;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserChanges;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.domain.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link UserRepository} promises. Each test starts with an empty one. */
public interface UserRepositoryContract {

  UserRepository users();

  /** Runs the work in one transaction, where the store has any. */
  <T> T transaction(Supplier<T> work);

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
  default void keepsAnAccountThatMayNotSignIn() {
    var mary = Samples.member("mary");
    var left = new NewUser(mary.username(), mary.email(), mary.role(), false);

    var stored = users().insert(left, Samples.NOW);

    assertThat(stored.active()).isFalse();
    assertThat(users().find(stored.id())).contains(stored);
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
  default void replacesAnAccountAndRaisesItsVersion() {
    var stored = users().insert(Samples.member("mary"), Samples.NOW);
    var later = Samples.NOW.plusSeconds(5);
    var changes =
        new UserChanges(
            Change.to(new Username("Maria")),
            Change.to(new EmailAddress("Maria@example.org")),
            Change.to(Role.ADMIN),
            Change.to(false));

    var updated =
        transaction(() -> {
          var found = users().findForUpdate(stored.id()).orElseThrow();
          return users().update(found.edit(new Actor.Operator("test"), changes, later));
        });

    assertThat(updated)
        .isEqualTo(
            new User(
                stored.id(),
                new Username("Maria"),
                new EmailAddress("Maria@example.org"),
                Role.ADMIN,
                false,
                Samples.NOW,
                later,
                2));
    assertThat(users().find(stored.id())).contains(updated);
  }

  @ParameterizedTest
  @CsvSource({"MARY, other@example.org", "other, Mary@Example.ORG"})
  default void refusesToRenameToWhatAnotherHas(String name, String email) {
    users().insert(Samples.member("mary"), Samples.NOW);
    var john = users().insert(Samples.member("john"), Samples.NOW);
    var changes = UserChanges.of(Change.to(new Username(name)), Change.to(new EmailAddress(email)));
    var renamed = john.edit(john.asActor(), changes, Samples.NOW);

    assertThat(codeOf(() -> transaction(() -> users().update(renamed))))
        .isEqualTo(UserRepository.TAKEN);
    assertThat(users().find(john.id())).contains(john);
  }

  @Test
  default void letsAnAccountChangeTheCaseOfItsName() {
    var mary = users().insert(Samples.member("mary"), Samples.NOW);
    var changes = UserChanges.of(Change.to(new Username("Mary")), Change.keep());

    var updated =
        transaction(() -> users().update(mary.edit(mary.asActor(), changes, Samples.NOW)));

    assertThat(updated.username()).isEqualTo(new Username("Mary"));
  }

  @Test
  default void neverLosesAnUpdateSilently() {
    var stored = users().insert(Samples.member("mary"), Samples.NOW);
    transaction(() -> users().update(stored));

    assertThatThrownBy(() -> transaction(() -> users().update(stored)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void neverUpdatesWhatIsGone() {
    var stored = users().insert(Samples.member("mary"), Samples.NOW);
    users().delete(stored.id());

    assertThatThrownBy(() -> transaction(() -> users().update(stored)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(users().find(stored.id())).isEmpty();
  }

  @Test
  default void givesANameThatBecameFreeToAnotherId() {
    var first = users().insert(Samples.member("mary"), Samples.NOW);
    users().delete(first.id());
    users().delete(first.id());

    var second = users().insert(Samples.member("mary"), Samples.NOW);

    assertThat(second.id().value()).isGreaterThan(first.id().value());
    assertThat(transaction(() -> users().findForUpdate(first.id()))).isEmpty();
  }

  @Test
  default void knowsTheActiveAdminsById() {
    var root = users().insert(Samples.admin("root"), Samples.NOW);
    users().insert(Samples.member("mary"), Samples.NOW);
    var asleep = users().insert(Samples.admin("asleep"), Samples.NOW);
    var second = users().insert(Samples.admin("second"), Samples.NOW);
    var disabled = asleep.edit(new Actor.Operator("test"), UserChanges.active(false), Samples.NOW);
    transaction(() -> users().update(disabled));

    assertThat(transaction(users()::findActiveAdminsForUpdate)).containsExactly(root, second);
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

  @Test
  default void goesOnWhereAPageEnded() {
    for (var i = 1; i <= 5; i++) {
      users().insert(Samples.member("user" + i), Samples.NOW);
    }
    var all = users().list(PageRequest.FIRST).items();
    var first = users().list(PageRequest.first(2).withTotal());

    users().delete(all.get(1).id()); // the last of the page

    assertThat(first.total()).hasValue(5);
    assertThat(users().list(PageRequest.FIRST.from(first.next().orElseThrow())).items())
        .isEqualTo(all.subList(2, 5));
    assertThat(Walk.through(users()::list, 2)).hasSize(4).doesNotHaveDuplicates();
  }
}
