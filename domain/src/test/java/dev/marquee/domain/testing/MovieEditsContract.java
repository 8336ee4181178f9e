package dev.marquee.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.DomainException;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieRepository;
import org.junit.jupiter.api.Test;

/** What every {@link MovieRepository} promises of films that change and go. */
public interface MovieEditsContract {

  MovieRepository movies();

  @Test
  default void storesWhatBecameOfAFilm() {
    var first = movies().insert(Samples.film("Heet", 1995, "8.0"));
    var other = movies().insert(Samples.film("Other", 1995, "8.0"));
    var details = Samples.withImdbId(Samples.obscureFilm("Heat", 1996), "tt0113277");

    var second = movies().update(with(first, details));
    var third = movies().update(second);

    assertThat(first.version()).isEqualTo(1);
    assertThat(second).isEqualTo(new Movie(first.id(), details, 2));
    assertThat(movies().find(first.id())).contains(third);
    assertThat(movies().findForUpdate(first.id())).contains(third);
    assertThat(third.version()).isEqualTo(3);
    assertThat(movies().find(other.id())).contains(other);
  }

  @Test
  default void neverOverwritesAnotherVersion() {
    var first = movies().insert(Samples.film("Heat", 1995, "8.0"));
    movies().update(first);

    assertThatThrownBy(() -> movies().update(first)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void refusesToGiveAnImdbIdInUseToAnother() {
    movies().insert(Samples.withImdbId(Samples.film("One", 1988, "6.1"), "tt0000007"));
    var two = movies().insert(Samples.film("Two", 1999, "7.1"));
    var taken = with(two, Samples.withImdbId(two.details(), "tt0000007"));

    assertThatThrownBy(() -> movies().update(taken))
        .isInstanceOf(Conflict.class)
        .extracting(e -> ((DomainException) e).code())
        .isEqualTo(MovieRepository.IMDB_ID_TAKEN);
    assertThat(movies().find(two.id())).contains(two);
  }

  @Test
  default void forgetsAFilmAndFreesItsImdbId() {
    var details = Samples.withImdbId(Samples.film("One", 1988, "6.1"), "tt0000007");
    var one = movies().insert(details);

    movies().delete(one.id());
    movies().delete(one.id());
    var again = movies().insert(details);

    assertThat(movies().find(one.id())).isEmpty();
    assertThat(again.id().value()).isGreaterThan(one.id().value());
    assertThatThrownBy(() -> movies().update(one)).isInstanceOf(IllegalStateException.class);
  }

  private static Movie with(Movie movie, MovieDetails details) {
    return new Movie(movie.id(), details, movie.version());
  }
}
