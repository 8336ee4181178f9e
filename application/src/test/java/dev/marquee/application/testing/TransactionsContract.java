package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserRepository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link Transactions} promise, shown on accounts. Each test starts without any. */
public interface TransactionsContract {

  Transactions transactions();

  /** Takes part in the transactions. */
  UserRepository users();

  /** Refusals, bugs, and what is neither. */
  static List<Throwable> failures() {
    return List.of(new Conflict("taken"), new IllegalStateException("bug"), new AssertionError());
  }

  @Test
  default void answersWhatTheWorkAnswers() {
    assertThat(transactions().write(() -> "written")).isEqualTo("written");
    assertThat(transactions().read(() -> "read")).isEqualTo("read");
  }

  @Test
  default void storesAllOfIt() {
    transactions().write(() -> List.of(insert("mary"), insert("john")));

    assertThat(names()).containsExactly("mary", "john");
  }

  @ParameterizedTest
  @MethodSource("failures")
  default void storesNothingOfWhatFails(Throwable failure) {
    insert("before");

    assertThatThrownBy(() ->
            transactions()
                .write(() -> {
                  insert("mary");
                  return fail(failure);
                }))
        .isSameAs(failure);

    assertThat(names()).containsExactly("before");
  }

  @ParameterizedTest
  @MethodSource("failures")
  default void passesOnWhatFailsWhileReading(Throwable failure) {
    assertThatThrownBy(() -> transactions().read(() -> fail(failure))).isSameAs(failure);
  }

  @Test
  default void seesItsOwnWork() {
    var seen =
        transactions()
            .write(() -> {
              insert("mary");
              return transactions().read(this::names);
            });

    assertThat(seen).containsExactly("mary");
  }

  @Test
  default void oneInsideAnotherIsPartOfIt() {
    var failure = new IllegalStateException("after all");

    assertThatThrownBy(() ->
            transactions()
                .write(() -> {
                  transactions().write(() -> insert("mary"));
                  return fail(failure);
                }))
        .isSameAs(failure);

    assertThat(names()).isEmpty();
  }

  @Test
  default void aFailureInsideEndsTheWhole() {
    var failure = new Conflict("inside");

    assertThatThrownBy(() ->
            transactions()
                .write(() -> {
                  insert("mary");
                  return transactions().write(() -> fail(failure));
                }))
        .isSameAs(failure);

    assertThat(names()).isEmpty();
  }

  @Test
  default void worksAgainAfterAFailure() {
    assertThatThrownBy(() -> transactions().write(() -> fail(new Conflict("once"))))
        .isInstanceOf(Conflict.class);

    transactions().write(() -> insert("mary"));

    assertThat(names()).containsExactly("mary");
  }

  private User insert(String name) {
    return users().insert(Samples.member(name), Samples.NOW);
  }

  private List<String> names() {
    return users().list(PageRequest.FIRST).items().stream()
        .map(user -> user.username().value())
        .toList();
  }

  private static String fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
