package dev.marquee.persistence.movie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.movie.MovieBulkStore;
import dev.marquee.application.movie.MovieBulkStore.Outcome;
import dev.marquee.application.movie.MovieBulkStore.Row;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.MovieBulkStoreContract;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.testing.Samples;
import dev.marquee.persistence.testing.PersistenceExtension;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcMovieBulkStoreIT implements MovieBulkStoreContract {

  private static final int ROWS = 1_000;

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public MovieBulkStore store() {
    return persistence.get(MovieBulkStore.class);
  }

  @Override
  public Transactions transactions() {
    return persistence.get(Transactions.class);
  }

  @Override
  public List<MovieDetails> films() {
    var movies = persistence.get(MovieRepository.class);
    var ids = persistence.ask("select string_agg(id::text, ',' order by id) from movies");
    return Stream.of(ids == null ? new String[0] : ids.split(","))
        .map(id -> movies.find(new MovieId(Long.parseLong(id))).orElseThrow().details())
        .toList();
  }

  @Test
  void loadsOfOneFileAtOnceAddItsFilmsOnce() throws InterruptedException {
    Callable<Outcome> load = () -> transactions().write(this::merge);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes = threads.invokeAll(Collections.nCopies(4, load));

      var again = new Outcome(0, 0, ROWS, 0);
      assertThat(outcomes)
          .extracting(Future::resultNow)
          .containsExactlyInAnyOrder(new Outcome(ROWS, 0, 0, 0), again, again, again);
    }
  }

  @Test
  void raisesTheVersionOfWhatItChangesAndOfNothingElse() {
    var rows =
        List.of(
            new Row(1, Samples.film("Same", 1990, "5.0")),
            new Row(2, Samples.obscureFilm("Rated now", 1990)));
    store().merge(rows.iterator(), row -> {});
    var again = List.of(rows.get(0), new Row(2, Samples.film("Rated now", 1990, "7.0")));
    store().merge(again.iterator(), row -> {});

    assertThat(persistence.ask("select string_agg(version::text, ',' order by id) from movies"))
        .isEqualTo("1,2");
  }

  @Test
  void readersAreNotHeldUpAndSeeTheFilmsAtTheEnd() {
    transactions()
        .write(() -> {
          merge();
          assertThat(seenElsewhere()).isEqualTo("0");
          return true;
        });

    assertThat(seenElsewhere()).isEqualTo(String.valueOf(ROWS));
  }

  private Outcome merge() {
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> new Row(i + 1, Samples.film("Film " + i, 1990, "5.0")))
            .iterator();
    return store().merge(rows, row -> {});
  }

  private static String seenElsewhere() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.submit(() -> persistence.ask("select count(*) from movies")).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
