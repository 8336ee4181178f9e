package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.movie.MovieBulkStore;
import dev.marquee.application.movie.MovieBulkStore.Outcome;
import dev.marquee.application.movie.MovieBulkStore.Row;
import dev.marquee.application.movie.RefusedRow;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.movie.Genres;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MovieBulkStore} promises. Each test starts with an empty one. The lines of a
 * file are numbered from 1 here.
 */
public interface MovieBulkStoreContract {

  MovieDetails HEAT = Samples.film("Heat", 1995, "8.3");
  MovieDetails HEAT_BY_ID = Samples.withImdbId(HEAT, "tt0113277");
  MovieDetails HEAT_AGAIN = Samples.withImdbId(HEAT, "tt0113278");

  MovieBulkStore store();

  Transactions transactions();

  /** Every film there is, in the order in which they came. */
  List<MovieDetails> films();

  @Test
  default void takesInWhatIsNew() {
    var lost = Samples.obscureFilm("Lost", 1911);
    var ronin = Samples.film("Ronin", 1998, "10.0");

    assertThat(merge(HEAT_BY_ID, lost, ronin).outcome()).isEqualTo(new Outcome(3, 0, 0, 0));
    assertThat(films()).containsExactly(HEAT_BY_ID, lost, ronin);
  }

  @Test
  default void takesInNothingWhereThereIsNothing() {
    assertThat(merge().outcome()).isEqualTo(new Outcome(0, 0, 0, 0));
  }

  @Test
  default void keepsEveryCharacter() {
    var genres =
        new Genres(
            List.of("a,b", "{c}", "\"d\"", "e\\f", "NULL", "\\N", "g'h", "映画 🎬", "%", "\\\\"));
    var odd = withGenres(Samples.film("\\N {'\"x\"'} \\t, \\\\. Ænigma 🎬", 1994, "0.0"), genres);

    merge(odd);

    assertThat(films()).containsExactly(odd);
    assertThat(merge(odd).outcome()).isEqualTo(new Outcome(0, 0, 1, 0));
  }

  @Test
  default void takesARowWithAnIdForTheFilmOfThatIdWhateverItsTitle() {
    merge(HEAT_BY_ID, HEAT_AGAIN);
    var renamed = Samples.withImdbId(Samples.film("Heat 2", 1996, "9.0"), "tt0113277");

    assertThat(merge(renamed).outcome()).isEqualTo(new Outcome(0, 1, 0, 0));
    assertThat(films()).containsExactlyInAnyOrder(renamed, HEAT_AGAIN);
  }

  @Test
  default void neverTakesARowWithAnIdForAFilmOfTheSameTitle() {
    merge(HEAT);

    assertThat(merge(HEAT_BY_ID, HEAT_AGAIN).outcome()).isEqualTo(new Outcome(2, 0, 0, 0));
    assertThat(films()).containsExactlyInAnyOrder(HEAT, HEAT_BY_ID, HEAT_AGAIN);
  }

  @Test
  default void takesARowWithoutAnIdForTheOnlyFilmOfItsTitleAndYear() {
    var remake = Samples.film("Heat", 2025, "8.3");
    var otherCase = Samples.film("HEAT", 1995, "8.3");
    merge(HEAT_BY_ID, remake, otherCase);
    var better = Samples.film("Heat", 1995, "9.0");

    assertThat(merge(better).outcome()).isEqualTo(new Outcome(0, 1, 0, 0));
    assertThat(films())
        .containsExactlyInAnyOrder(Samples.withImdbId(better, "tt0113277"), remake, otherCase);
  }

  @Test
  default void refusesARowThatFitsSeveralFilms() {
    merge(HEAT_BY_ID, HEAT_AGAIN);
    var better = Samples.film("Heat", 1995, "9.0");

    var load = merge(Samples.film("Ronin", 1998, "7.2"), better);

    assertThat(load.outcome()).isEqualTo(new Outcome(1, 0, 0, 1));
    assertThat(load.refused())
        .containsExactly(
            new RefusedRow(2, "", "ambiguous", "there are several films of this title and year"));
    assertThat(films()).contains(HEAT_BY_ID, HEAT_AGAIN).doesNotContain(better);
  }

  @Test
  default void refusesAFilmThatCameBeforeInTheFile() {
    var renamed = Samples.withImdbId(Samples.film("Other", 2001, "1.0"), "tt0113277");
    var worse = Samples.film("Ronin", 1998, "1.0");
    var ronin = Samples.film("Ronin", 1998, "7.2");

    var load = merge(HEAT_BY_ID, ronin, renamed, worse, HEAT_BY_ID);

    assertThat(load.outcome()).isEqualTo(new Outcome(2, 0, 0, 3));
    assertThat(load.refused())
        .containsExactlyInAnyOrder(repeats(3, 1), repeats(4, 2), repeats(5, 1));
    assertThat(films()).containsExactly(HEAT_BY_ID, ronin);
  }

  @Test
  default void refusesARowThatMeansTheFilmOfAnotherWithAnIdWhicheverComesFirst() {
    var better = Samples.film("Heat", 1995, "9.0");

    assertThat(merge(better, HEAT_BY_ID).refused()).containsExactly(repeats(1, 2));
    assertThat(merge(HEAT_BY_ID, better).refused()).containsExactly(repeats(2, 1));
    assertThat(films()).containsExactly(HEAT_BY_ID);
  }

  @Test
  default void leavesWhatTheFileDoesNotKnowAsItIs() {
    merge(HEAT_BY_ID, Samples.film("Ronin", 1998, "7.2"));
    var vague = Samples.withImdbId(Samples.obscureFilm("Heat", 1995), "tt0113277");

    assertThat(merge(vague, Samples.obscureFilm("Ronin", 1998)).outcome())
        .isEqualTo(new Outcome(0, 0, 2, 0));
    assertThat(films()).containsExactly(HEAT_BY_ID, Samples.film("Ronin", 1998, "7.2"));
  }

  @Test
  default void learnsWhatWasNotKnown() {
    merge(Samples.obscureFilm("Heat", 1995));

    assertThat(merge(HEAT).outcome()).isEqualTo(new Outcome(0, 1, 0, 0));
    assertThat(films()).containsExactly(HEAT);
  }

  @Test
  default void changesNothingTheSecondTime() {
    var file =
        new MovieDetails[] {
          Samples.film("Heat 2", 1996, "5.0"),
          Samples.withImdbId(Samples.film("Heat 2", 1996, "6.0"), "tt0113277"),
          HEAT,
          HEAT_AGAIN,
          Samples.withImdbId(HEAT, "tt0113279"),
          Samples.obscureFilm("Lost", 1911),
        };
    merge(HEAT_BY_ID);
    var first = merge(file);
    var films = films();

    var second = merge(file);

    assertThat(first.outcome()).isEqualTo(new Outcome(3, 1, 0, 2));
    assertThat(second.outcome()).isEqualTo(new Outcome(0, 0, 4, 2));
    assertThat(second.refused()).containsExactlyInAnyOrderElementsOf(first.refused());
    assertThat(films()).isEqualTo(films);
  }

  @Test
  default void takesManyRowsAndRefusesMany() {
    var file =
        IntStream.range(0, 4_000)
            .mapToObj(n -> Samples.film("Film " + n % 2_500, 1990, "5.0"))
            .toArray(MovieDetails[]::new);

    var load = merge(file);

    assertThat(load.outcome()).isEqualTo(new Outcome(2_500, 0, 0, 1_500));
    assertThat(load.refused()).hasSize(1_500).contains(repeats(2_501, 1), repeats(4_000, 1_500));
  }

  @Test
  default void loadsNothingOfAFileThatBreaksOff() {
    var broken = new Conflict("broken");
    var rows =
        Stream.iterate(1L, n -> n + 1)
            .map(n -> {
              if (n > 5_000) {
                throw broken;
              }
              return new Row(n, Samples.film("Film " + n, 1990, "5.0"));
            })
            .iterator();

    assertThatThrownBy(() -> transactions().write(() -> store().merge(rows, row -> {})))
        .isSameAs(broken);
    assertThat(films()).isEmpty();
    assertThat(merge(HEAT).outcome()).isEqualTo(new Outcome(1, 0, 0, 0));
  }

  @Test
  default void isPartOfTheTransactionAroundIt() {
    assertThatThrownBy(() ->
            transactions()
                .write(() -> {
                  merge(HEAT);
                  assertThat(merge(HEAT).outcome()).isEqualTo(new Outcome(0, 0, 1, 0));
                  throw new IllegalStateException("after all");
                }))
        .hasMessage("after all");
    assertThat(films()).isEmpty();
  }

  /** What came of a file. */
  record Load(Outcome outcome, List<RefusedRow> refused) {}

  private Load merge(MovieDetails... film) {
    var rows = IntStream.range(0, film.length).mapToObj(i -> new Row(i + 1, film[i])).iterator();
    var refused = new ArrayList<RefusedRow>();
    var outcome = transactions().write(() -> store().merge(rows, refused::add));
    return new Load(outcome, refused);
  }

  private static RefusedRow repeats(long line, long other) {
    return new RefusedRow(line, "", "duplicate_in_file", "is the film of line " + other);
  }

  private static MovieDetails withGenres(MovieDetails film, Genres genres) {
    return new MovieDetails(
        film.title(),
        film.released(),
        film.rating(),
        film.votes(),
        genres,
        film.runtime(),
        film.imdbId());
  }
}
