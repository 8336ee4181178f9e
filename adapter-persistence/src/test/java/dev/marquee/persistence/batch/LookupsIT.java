package dev.marquee.persistence.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.shared.Transactions;
import dev.marquee.persistence.testing.PersistenceExtension;
import io.micronaut.data.connection.ConnectionOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class LookupsIT {

  private static final int MOST = 4;
  private static final int LANES = 2;

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final ConcurrentLinkedQueue<List<Integer>> statements = new ConcurrentLinkedQueue<>();
  private final Readers readers = new Readers();

  @Test
  void whoeverComesAloneIsLookedForAtOnce() {
    var squares = lookups(LookupsIT::squares);

    assertThat(squares.find(7)).hasValue(49);
    assertThat(squares.find(-1)).isEmpty();
    assertThat(statements).containsExactly(List.of(7), List.of(-1));
  }

  @Test
  void thoseWhoWaitAreAnsweredByOneStatement() throws Exception {
    var squares = lookups(this::slowSquares);
    occupyAllLanes(squares);

    var answers = new ArrayList<Future<?>>();
    for (var key : List.of(3, 4, 3)) {
      answers.add(readers.ask(() -> squares.find(key).orElseThrow()));
    }
    readers.awaitStandstill();
    readers.letThemEnd();

    assertThat(answers.get(0).get()).isEqualTo(9);
    assertThat(answers.get(1).get()).isEqualTo(16);
    assertThat(answers.get(2).get()).isEqualTo(9);
    assertThat(statements).hasSize(LANES + 1);
    assertThat(List.copyOf(statements).getLast()).containsExactlyInAnyOrder(3, 4);
  }

  @Test
  void aStatementLooksForNoMoreThanItMay() throws Exception {
    var squares = lookups(this::slowSquares);
    occupyAllLanes(squares);

    var answers = new ArrayList<Future<Integer>>();
    for (var key = 1; key <= 50; key++) {
      var wanted = key;
      answers.add(readers.ask(() -> squares.find(wanted).orElseThrow()));
    }
    readers.awaitStandstill();
    readers.letThemEnd();

    for (var key = 1; key <= 50; key++) {
      assertThat(answers.get(key - 1).get()).isEqualTo(key * key);
    }
    assertThat(statements).allSatisfy(keys -> assertThat(keys).hasSizeLessThanOrEqualTo(MOST));
  }

  /** They have waited for as long as it took, and shall not wait for the next failure. */
  @Test
  void whatFailsFailsThoseWhoWaitForItToo() {
    var failing =
        lookups(keys -> {
          readers.takeLong();
          throw new IllegalStateException("away");
        });
    var answers = new ArrayList<Future<?>>();
    for (var key = 1; key <= 10; key++) {
      var wanted = key;
      answers.add(readers.ask(() -> failing.find(wanted)));
    }
    readers.awaitStandstill();
    readers.letThemEnd();

    assertThat(answers)
        .allSatisfy(answer -> assertThatThrownBy(answer::get).hasRootCauseMessage("away"));
    assertThat(statements).hasSizeLessThanOrEqualTo(LANES);
  }

  @Test
  void aTransactionLooksForItselfWhateverOthersDo() {
    var squares = lookups(this::slowOnes);
    occupyAllLanes(squares);

    var seen = persistence.get(Transactions.class).read(() -> squares.find(5));

    assertThat(seen).hasValue(25);
    readers.letThemEnd();
  }

  @Test
  void manyGetEachTheirOwn() throws Exception {
    var squares = lookups(LookupsIT::squares);
    var answers = new ArrayList<Future<Boolean>>();
    for (var reader = 0; reader < 100; reader++) {
      var first = reader;
      answers.add(
          readers.ask(() -> {
            for (var key = first; key < first + 50; key++) {
              assertThat(squares.find(key)).hasValue(key * key);
            }
            return true;
          }));
    }

    for (var answer : answers) {
      assertThat(answer.get()).isTrue();
    }
  }

  private void occupyAllLanes(Lookups<Integer, Integer> squares) {
    for (var lane = 0; lane < LANES; lane++) {
      var key = 1_000 + lane;
      var _ = readers.ask(() -> squares.find(key));
      readers.awaitStandstill();
    }
  }

  private Lookups<Integer, Integer> lookups(Statement statement) {
    return new Lookups<>(
        persistence.get(ConnectionOperations.class),
        MOST,
        keys -> {
          statements.add(keys);
          return statement.find(keys);
        });
  }

  @FunctionalInterface
  private interface Statement {
    Map<Integer, Integer> find(List<Integer> keys);
  }

  private Map<Integer, Integer> slowSquares(List<Integer> keys) {
    readers.takeLong();
    return squares(keys);
  }

  /** Slow for what occupies the lanes only. */
  private Map<Integer, Integer> slowOnes(List<Integer> keys) {
    return keys.getFirst() < 1_000 ? squares(keys) : slowSquares(keys);
  }

  private static Map<Integer, Integer> squares(List<Integer> keys) {
    return keys.stream()
        .filter(key -> key >= 0)
        .collect(Collectors.toMap(key -> key, key -> key * key));
  }
}
