package dev.marquee.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.DomainException;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieOrder;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link MovieRepository} promises. Each test starts with an empty one. */
public interface MovieRepositoryContract extends MovieEditsContract, MovieListContract {

  @Override
  MovieRepository movies();

  @Test
  default void keepsAllThatIsKnown() {
    var details = Samples.withImdbId(Samples.film("Ænigma – 映画 🎬", 1994, "10.0"), "tt0000001");

    var stored = movies().insert(details);

    assertThat(stored.details()).isEqualTo(details);
    assertThat(movies().find(stored.id())).contains(stored);
  }

  @Test
  default void keepsWhatIsUnknownUnknown() {
    var stored = movies().insert(Samples.obscureFilm("Lost", 1911));

    assertThat(movies().find(stored.id())).contains(stored);
    assertThat(stored.details()).isEqualTo(Samples.obscureFilm("Lost", 1911));
  }

  @Test
  default void knowsNoFilmByAFreeId() {
    assertThat(movies().find(new MovieId(Long.MAX_VALUE))).isEmpty();
  }

  @Test
  default void takesTheSameTitleAndYearTwice() {
    var first = movies().insert(Samples.film("Twins", 1988, "6.1"));
    var second = movies().insert(Samples.film("Twins", 1988, "6.1"));

    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  default void refusesAnImdbIdInUse() {
    movies().insert(Samples.withImdbId(Samples.film("One", 1988, "6.1"), "tt0000007"));
    var again = Samples.withImdbId(Samples.film("Two", 1999, "7.1"), "tt0000007");

    assertThatThrownBy(() -> movies().insert(again))
        .isInstanceOf(Conflict.class)
        .extracting(e -> ((DomainException) e).code())
        .isEqualTo(MovieRepository.IMDB_ID_TAKEN);
  }

  @Test
  default void listsNewFilmsFromTheirYearAndRatingOn() {
    movies().insert(Samples.film("Too old", 1989, "9.9"));
    var just = movies().insert(Samples.film("Just", 1990, "8.0"));
    movies().insert(Samples.film("Too bad", 1990, "7.9"));
    movies().insert(Samples.obscureFilm("Unrated", 1990));
    var best = movies().insert(Samples.film("Best", 2020, "10.0"));

    assertThat(listed("8.0", PageRequest.FIRST)).containsExactly(best, just);
  }

  @Test
  default void listsTheBestFirstAndTiesById() {
    var seven = movies().insert(Samples.film("Seven", 2001, "7.0"));
    var nineA = movies().insert(Samples.film("Nine A", 2003, "9.0"));
    var nineB = movies().insert(Samples.film("Nine B", 2002, "9.0"));

    assertThat(listed("0.0", PageRequest.FIRST)).containsExactly(nineA, nineB, seven);
    assertThat(listed("0.0", new PageRequest(1, 1))).containsExactly(nineB);
  }

  @Test
  default void saysWhetherMoreFollows() {
    movies().insert(Samples.film("One", 2001, "7.0"));
    movies().insert(Samples.film("Two", 2001, "7.0"));

    assertThat(page("7.0", PageRequest.first(1)).more()).isTrue();
    assertThat(page("7.0", PageRequest.first(2)).more()).isFalse();
  }

  @Test
  default void goesOnWhereAPageEnded() {
    for (var rating : List.of("9.0", "7.0", "8.0", "9.0", "7.0", "7.0", "7.0", "10.0")) {
      movies().insert(Samples.film("Film", 2001, rating));
    }
    movies().insert(Samples.film("Too old", 1950, "9.0"));

    assertThat(Walk.through(page -> page("7.0", page), 2))
        .isEqualTo(listed("7.0", PageRequest.FIRST));
    assertThat(page("8.0", PageRequest.first(1).withTotal()).total()).hasValue(4);
  }

  private List<Movie> listed(String rating, PageRequest page) {
    return page(rating, page).items();
  }

  private Page<Movie> page(String rating, PageRequest page) {
    var filter = MovieFilter.of(new ReleaseYear(1990), Rating.of(rating));
    return movies().list(filter, MovieOrder.BEST_FIRST, page);
  }
}
