package dev.marquee.domain.movie;

import dev.marquee.domain.shared.Change;
import java.util.Optional;

/** What an edit asks of a film. A rating can be replaced, but once known it stays known. */
public record MovieChanges(
    Change<MovieTitle> title,
    Change<ReleaseYear> released,
    Change<Rating> rating,
    Change<Optional<Votes>> votes,
    Change<Genres> genres,
    Change<Optional<RuntimeMinutes>> runtime,
    Change<Optional<ImdbId>> imdbId) {

  /** What is known of the film afterwards. */
  MovieDetails from(MovieDetails film) {
    return new MovieDetails(
        title.from(film.title()),
        released.from(film.released()),
        rating.map(Optional::of).from(film.rating()),
        votes.from(film.votes()),
        genres.from(film.genres()),
        runtime.from(film.runtime()),
        imdbId.from(film.imdbId()));
  }
}
