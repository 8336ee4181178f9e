package dev.marquee.application.movie;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.movie.MovieChanges;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.movie.MovieTitle;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.TitleSearch;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.shared.ExpectedVersion;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MovieServiceTest {

  private static final MovieId NO_FILM = new MovieId(Long.MAX_VALUE);
  private static final Rating EIGHT = Rating.of("8.0");
  private static final Actor SHELL = new Actor.Operator("root");
  private static final ExpectedVersion ANY = ExpectedVersion.any();

  private final TestApplication app = new TestApplication();
  private final MovieService movies = app.movieService;
  private final Actor member = app.member("mary").asActor();
  private final Actor admin = app.admin("root").asActor();

  @Test
  void whoIsSignedInReadsTheCatalogue() {
    var film = app.movies.insert(Samples.film("Metropolis", 1927, "8.3"));

    for (var actor : List.of(member, admin, SHELL)) {
      assertThat(movies.find(actor, film.id())).isEqualTo(film);
      assertThat(movies.listNew(actor, new ReleaseYear(1927), EIGHT, PageRequest.FIRST).items())
          .containsExactly(film);
      assertThat(codeOf(() -> movies.find(actor, NO_FILM))).isEqualTo("movie_not_found");
    }
  }

  @Test
  void whoIsNotSignedInReadsNothing() {
    var film = app.movies.insert(Samples.film("Metropolis", 1927, "8.3"));
    var nobody = Actor.anonymous();

    for (var id : List.of(film.id(), NO_FILM)) {
      assertThatThrownBy(() -> movies.find(nobody, id)).isInstanceOf(Unauthenticated.class);
    }
    assertThatThrownBy(
            () -> movies.listNew(nobody, new ReleaseYear(1927), EIGHT, PageRequest.FIRST))
        .isInstanceOf(Unauthenticated.class);
  }

  @Test
  void newFilmsComeInPages() {
    app.movies.insert(Samples.film("Good", 2001, "8.0"));
    var best = app.movies.insert(Samples.film("Best", 2001, "9.0"));

    var page = movies.listNew(member, new ReleaseYear(2000), EIGHT, PageRequest.first(1));

    assertThat(page.items()).containsExactly(best);
    assertThat(page.more()).isTrue();
  }

  @Test
  void adminsAddFilms() {
    for (var actor : List.of(admin, SHELL)) {
      var film = movies.create(actor, Samples.film("Twins", 1988, "6.1"));

      assertThat(app.movies.find(film.id())).contains(film);
    }
  }

  @Test
  void nobodyElseAddsFilms() {
    var film = Samples.film("Twins", 1988, "6.1");
    var tooFarAhead = Samples.obscureFilm("Later", 2032);

    for (var details : List.of(film, tooFarAhead)) {
      assertThatThrownBy(() -> movies.create(member, details)).isInstanceOf(Forbidden.class);
      assertThatThrownBy(() -> movies.create(Actor.anonymous(), details))
          .isInstanceOf(Unauthenticated.class);
    }
    assertThat(movies.listNew(member, new ReleaseYear(1988), EIGHT, PageRequest.FIRST).items())
        .isEmpty();
  }

  @Test
  void aFilmIsAnnouncedFiveYearsAheadAtMost() {
    assertThat(movies.create(admin, Samples.obscureFilm("Soon", 2031)).details().released())
        .isEqualTo(new ReleaseYear(2031));
    assertThat(violationsOf(() -> movies.create(admin, Samples.obscureFilm("Later", 2032))))
        .containsExactly("released out_of_range");

    app.clock.advance(Duration.ofDays(365));
    assertThat(movies.create(admin, Samples.obscureFilm("Later", 2032)).details().released())
        .isEqualTo(new ReleaseYear(2032));
  }

  @Test
  void adminsChangeReplaceAndRemoveFilms() {
    var film = app.movies.insert(Samples.film("Heet", 1995, "8.3"));

    var edited = movies.edit(admin, film.id(), rename("Heat", 1996), ANY);
    var replaced = movies.replace(SHELL, film.id(), Samples.film("Ronin", 1998, "7.2"), ANY);

    assertThat(edited.details()).isEqualTo(Samples.film("Heat", 1996, "8.3"));
    assertThat(replaced.details()).isEqualTo(Samples.film("Ronin", 1998, "7.2"));
    assertThat(replaced.version()).isEqualTo(3);
    assertThat(app.movies.find(film.id())).contains(replaced);

    movies.delete(admin, film.id(), ANY);
    assertThat(app.movies.find(film.id())).isEmpty();
  }

  @Test
  void nobodyElseChangesFilms() {
    for (var id : List.of(app.movies.insert(Samples.film("Heat", 1995, "8.3")).id(), NO_FILM)) {
      assertThatThrownBy(() -> movies.edit(member, id, rename("X", 2032), ANY))
          .isInstanceOf(Forbidden.class);
      assertThatThrownBy(() -> movies.replace(member, id, Samples.obscureFilm("X", 2032), ANY))
          .isInstanceOf(Forbidden.class);
      assertThatThrownBy(() -> movies.delete(member, id, ANY)).isInstanceOf(Forbidden.class);
    }
  }

  @Test
  void whatIsWrongInItselfIsToldBeforeTheFilmIsLookedFor() {
    assertThat(violationsOf(() -> movies.edit(admin, NO_FILM, rename("X", 2032), ANY)))
        .containsExactly("released out_of_range");
    assertThat(
            violationsOf(() -> movies.replace(admin, NO_FILM, Samples.obscureFilm("X", 2032), ANY)))
        .containsExactly("released out_of_range");
    assertThat(codeOf(() -> movies.edit(admin, NO_FILM, rename("X", 2026), ANY)))
        .isEqualTo("movie_not_found");
    assertThat(codeOf(() -> movies.delete(admin, NO_FILM, ANY))).isEqualTo("movie_not_found");
  }

  @Test
  void whoMeansAnotherVersionChangesNothing() {
    var film = app.movies.insert(Samples.film("Heat", 1995, "8.3"));
    var stale = ExpectedVersion.oneOf(Set.of(7L));

    assertThat(codeOf(() -> movies.edit(admin, film.id(), rename("X", 1995), stale)))
        .isEqualTo(ExpectedVersion.CHANGED);
    assertThat(codeOf(() -> movies.replace(admin, film.id(), film.details(), stale)))
        .isEqualTo(ExpectedVersion.CHANGED);
    assertThat(codeOf(() -> movies.delete(admin, film.id(), stale)))
        .isEqualTo(ExpectedVersion.CHANGED);
    assertThat(app.movies.find(film.id())).contains(film);
  }

  @Test
  void membersSearch() {
    var film = app.movies.insert(Samples.film("Metropolis", 1927, "8.3"));
    var wanted = new TitleSearch("metropol");

    assertThat(
            movies
                .search(member, wanted, MovieFilter.ALL, Optional.empty(), PageRequest.FIRST)
                .items())
        .containsExactly(film);
    assertThatThrownBy(() ->
            movies.search(
                Actor.anonymous(), wanted, MovieFilter.ALL, Optional.empty(), PageRequest.FIRST))
        .isInstanceOf(Unauthenticated.class);
  }

  private static MovieChanges rename(String title, int released) {
    return new MovieChanges(
        Change.to(new MovieTitle(title)),
        Change.to(new ReleaseYear(released)),
        Change.keep(),
        Change.keep(),
        Change.keep(),
        Change.keep(),
        Change.keep());
  }

  @Test
  void anImdbIdIsTakenOnce() {
    var film = Samples.withImdbId(Samples.film("One", 1988, "6.1"), "tt0000007");
    movies.create(admin, film);

    assertThatThrownBy(() -> movies.create(admin, film))
        .isInstanceOf(Conflict.class)
        .hasMessage(MovieRepository.IMDB_ID_TAKEN);
  }
}
