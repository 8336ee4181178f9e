package dev.marquee.application.movie;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.error.Violations;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.time.Clock;

/** The movie catalogue: read by everybody who is signed in, written by admins. */
public final class MovieService {

  private final MovieRepository movies;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public MovieService(MovieRepository movies, Audit audit, Transactions transactions, Clock clock) {
    this.movies = movies;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * One film.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws NotFound {@code movie_not_found}
   */
  public Movie find(Actor actor, MovieId id) {
    actor.require(Movie.CATALOGUE, Permission.VIEW);
    return movies.find(id).orElseThrow(() -> new NotFound("movie"));
  }

  /**
   * The films of a year and later, rated at least so well: best first, then by id.
   *
   * @throws Unauthenticated when nobody is signed in
   */
  public Page<Movie> listNew(Actor actor, ReleaseYear from, Rating atLeast, PageRequest page) {
    actor.require(Movie.CATALOGUE, Permission.VIEW);
    return movies.listNew(from, atLeast, page);
  }

  /**
   * Adds a film. For admins.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code not_allowed}
   * @throws InvalidInput {@code out_of_range} on {@code released} when it lies too far ahead
   * @throws Conflict {@link MovieRepository#IMDB_ID_TAKEN}
   */
  public Movie create(Actor actor, MovieDetails details) {
    actor.require(Movie.CATALOGUE, Permission.CREATE);
    var violations = new Violations();
    violations.check("released", () -> details.released().writtenAt(clock.instant()));
    violations.throwIfAny();
    return transactions.write(() -> {
      var stored = movies.insert(details);
      audit.done(actor, Action.MOVIE_CREATED, Subject.of(stored.id()));
      return stored;
    });
  }
}
