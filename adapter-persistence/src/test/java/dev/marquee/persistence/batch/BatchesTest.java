package dev.marquee.persistence.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class BatchesTest {

  private static final int LANES = 2;

  private final Queue<List<Integer>> batches = new ConcurrentLinkedQueue<>();
  private final Readers readers = new Readers();

  @Test
  void whoAsksSomethingWrongHarmsNobodyElse() throws Exception {
    var answers = askTogether(List.of(1, 2, -3, 4, -5, 6), BatchesTest::squares);

    assertThat(answers.get(0).get()).isEqualTo(1);
    assertThat(answers.get(1).get()).isEqualTo(4);
    assertThat(answers.get(3).get()).isEqualTo(16);
    assertThat(answers.get(5).get()).isEqualTo(36);
    for (var refused : List.of(2, 4)) {
      assertThatThrownBy(() -> answers.get(refused).get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> answers.get(2).get()).hasMessageContaining("refused: -3");
    assertThat(batches)
        .filteredOn(batch -> !batch.contains(0))
        .containsExactly(
            List.of(1, 2, -3, 4, -5, 6),
            List.of(1),
            List.of(2),
            List.of(-3),
            List.of(4),
            List.of(-5),
            List.of(6));
  }

  /** Who is left need not find out for himself that nobody answers. */
  @Test
  void whatBreaksDownMeanwhileFailsAllWhoAreLeft() throws Exception {
    var answers =
        askTogether(
            List.of(1, -2, 3, 4),
            batch -> {
              if (batch.equals(List.of(3))) {
                throw new IllegalStateException("away");
              }
              return squares(batch);
            });

    assertThat(answers.get(0).get()).isEqualTo(1);
    assertThatThrownBy(() -> answers.get(1).get())
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> answers.get(2).get()).hasRootCauseMessage("away");
    assertThatThrownBy(() -> answers.get(3).get()).hasRootCauseMessage("away");
    assertThat(batches).doesNotContain(List.of(4));
  }

  /** Asks in this order while all lanes are taken, then lets them go. */
  private List<Future<Integer>> askTogether(
      List<Integer> questions, Function<List<Integer>, List<Integer>> work) {
    var squares =
        new Batches<Integer, Integer>(
            LANES,
            questions.size(),
            batch -> {
              batches.add(batch);
              if (batch.contains(0)) {
                readers.takeLong();
                return batch;
              }
              return work.apply(batch);
            },
            IllegalArgumentException.class::isInstance);
    for (var lane = 0; lane < LANES; lane++) {
      var _ = ask(squares, 0);
    }
    var answers = new ArrayList<Future<Integer>>();
    for (var question : questions) {
      answers.add(ask(squares, question));
    }
    readers.letThemEnd();
    return answers;
  }

  private Future<Integer> ask(Batches<Integer, Integer> squares, int question) {
    var answer = readers.ask(() -> squares.ask(question));
    readers.awaitStandstill();
    return answer;
  }

  private static List<Integer> squares(List<Integer> questions) {
    for (var question : questions) {
      if (question < 0) {
        throw new IllegalArgumentException("refused: " + question);
      }
    }
    return questions.stream().map(question -> question * question).toList();
  }
}
