package dev.marquee.web.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the lanes do is done when the test says so. */
final class GatheringTest {

  private static final int LANES = 2;
  private static final int MOST = 3;

  private final Queue<Runnable> lanes = new ArrayDeque<>();
  private final List<Set<String>> batches = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);

  private Consumer<Map<String, List<Reader>>> work = _ -> {};

  private final Gathering<String> gathering =
      new Gathering<>(
          LANES,
          MOST,
          GatheringTest::question,
          batch -> {
            batches.add(Set.copyOf(batch.keySet()));
            work.accept(batch);
          },
          lanes::add,
          nanos::get);

  @Test
  void whoComesWhileLanesAreFreeTakesOne() {
    ask("a");
    ask("b");
    ask("c");

    assertThat(lanes).hasSize(LANES);
  }

  @Test
  void allWhoHaveComeAreAnsweredTogether() {
    ask("a", "b", "a");

    run();

    assertThat(batches).first().isEqualTo(Set.of("a", "b"));
    assertThat(told).containsExactlyInAnyOrder("a", "b", "a");
  }

  @Test
  void whoComesWhileItIsReadIsAnsweredByTheNext() {
    work =
        _ -> {
          if (batches.size() == 1) {
            ask("a", "b");
          }
        };
    ask("a");

    run();

    assertThat(batches).startsWith(Set.of("a"), Set.of("a", "b"));
    assertThat(told).containsExactlyInAnyOrder("a", "a", "b");
  }

  @Test
  void theSameIsNotReadTwiceAtATime() {
    work =
        _ -> {
          if (batches.size() == 1) {
            ask("a", "a");
            assertThat(lanes).isEmpty();
            ask("b");
            assertThat(lanes).hasSize(1);
            lanes.remove().run();
          }
        };
    ask("a");

    run();

    assertThat(batches).containsExactly(Set.of("a"), Set.of("b"), Set.of("a"));
    assertThat(told).containsExactlyInAnyOrder("a", "a", "a", "b");
  }

  @Test
  void noBatchIsTooLarge() {
    ask("a", "b", "c", "d", "e", "f", "g");

    run();

    assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(MOST));
    assertThat(told).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g");
  }

  @Test
  void aFailureSendsAllTheLongWayAtOnce() {
    work =
        _ -> {
          throw new IllegalStateException("away");
        };
    ask("a", "b", "c", "d", "e", "a");

    run();

    assertThat(told).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "a");
    assertThat(batches).filteredOn(batch -> !batch.isEmpty()).hasSize(1);
  }

  @Test
  void afterAFailureItRests() {
    work =
        _ -> {
          throw new IllegalStateException("away");
        };
    ask("a");
    run();

    assertThat(gathering.ask(reader("a"))).isFalse();
    nanos.addAndGet(Gathering.REST.toNanos() - 1); // past the greatest number, too
    assertThat(gathering.ask(reader("a"))).isFalse();
    nanos.addAndGet(1);
    assertThat(gathering.ask(reader("a"))).isTrue();
  }

  @Test
  void evenAnErrorLeavesNobodyWaiting() {
    work =
        _ -> {
          throw new StackOverflowError();
        };
    ask("a", "b");

    run();

    assertThat(told).containsExactlyInAnyOrder("a", "b");
  }

  /** By a question that is asked again and again while it is taken from those who wait. */
  @Test
  void whoAsksWhileABatchIsMadeIsToldToo() {
    var again = new ArrayDeque<>(List.of(1, 2, 3, 4, 5, 6));
    var asking = new AtomicReference<Gathering<Object>>();
    var question =
        new Object() {
          private boolean taken;

          @Override
          public int hashCode() {
            if (taken && !again.isEmpty()) {
              taken = false;
              asking.get().ask(reader("again " + again.remove()));
              taken = true;
            }
            return 1;
          }
        };
    asking.set(
        new Gathering<>(LANES, MOST, _ -> Optional.of(question), _ -> {}, lanes::add, nanos::get));
    asking.get().ask(reader("first"));

    question.taken = true;
    run();

    assertThat(again).hasSizeLessThan(6);
    assertThat(told).hasSize(7 - again.size());
  }

  @Test
  void whatIsOfAnotherKindIsLeftToOthers() {
    assertThat(gathering.ask(reader("other"))).isFalse();
    assertThat(lanes).isEmpty();
  }

  private void ask(String... questions) {
    for (var question : questions) {
      assertThat(gathering.ask(reader(question))).isTrue();
    }
  }

  private static Optional<String> question(AnswerKey key) {
    return Optional.of(key.target()).filter(target -> !target.equals("other"));
  }

  private Reader reader(String question) {
    var key = new AnswerKey("", question, false);
    return new Reader(key, List.of(), ImmediateEventExecutor.INSTANCE, _ -> told.add(question));
  }

  private void run() {
    while (!lanes.isEmpty()) {
      lanes.remove().run();
    }
  }
}
