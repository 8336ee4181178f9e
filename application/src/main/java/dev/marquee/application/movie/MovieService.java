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
import dev.marquee.domain.error.PreconditionFailed;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.error.Violations;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieChanges;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieOrder;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.movie.MovieSearch;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.TitleSearch;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.shared.ExpectedVersion;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The movie catalogue: read by everybody who is signed in, written by admins. */
public final class MovieService {

  private final MovieRepository movies;
  private final MovieSearch search;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public MovieService(
      MovieRepository movies,
      MovieSearch search,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.movies = movies;
    this.search = search;
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
   * Films of the catalogue.
   *
   * @throws Unauthenticated when nobody is signed in
   */
  public Page<Movie> list(Actor actor, MovieFilter filter, Order<Movie> order, PageRequest page) {
    actor.require(Movie.CATALOGUE, Permission.VIEW);
    return movies.list(filter, order, page);
  }

  /**
   * The films of a year and later, rated at least so well: best first, then by id.
   *
   * @throws Unauthenticated when nobody is signed in
   */
  public Page<Movie> listNew(Actor actor, ReleaseYear from, Rating atLeast, PageRequest page) {
    return list(actor, MovieFilter.of(from, atLeast), MovieOrder.BEST_FIRST, page);
  }

  /**
   * Films with such a title, as {@link MovieSearch} finds them.
   *
   * @throws Unauthenticated when nobody is signed in
   */
  public Page<Movie> search(
      Actor actor,
      TitleSearch wanted,
      MovieFilter filter,
      Optional<Order<Movie>> order,
      PageRequest page) {
    actor.require(Movie.CATALOGUE, Permission.VIEW);
    return search.find(wanted, filter, order, page);
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
    requireNearYear(details.released());
    return transactions.write(() -> {
      var stored = movies.insert(details);
      audit.done(actor, Action.MOVIE_CREATED, Subject.of(stored.id()));
      return stored;
    });
  }

  /**
   * Changes what the changes name. For admins.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code not_allowed}
   * @throws InvalidInput {@code out_of_range} on {@code released} when it lies too far ahead
   * @throws NotFound {@code movie_not_found}
   * @throws PreconditionFailed as {@link ExpectedVersion#require}
   * @throws Conflict {@link MovieRepository#IMDB_ID_TAKEN}
   */
  public Movie edit(Actor actor, MovieId id, MovieChanges changes, ExpectedVersion expected) {
    actor.require(Movie.CATALOGUE, Permission.EDIT);
    if (changes.released() instanceof Change.To<ReleaseYear> year) {
      requireNearYear(year.value());
    }
    return update(actor, id, movie -> movie.edit(actor, changes), expected);
  }

  /**
   * Puts other details in the place of a film's. For admins.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code not_allowed}
   * @throws InvalidInput {@code out_of_range} on {@code released} when it lies too far ahead, and
   *     as {@link Movie#replace}
   * @throws NotFound {@code movie_not_found}
   * @throws PreconditionFailed as {@link ExpectedVersion#require}
   * @throws Conflict {@link MovieRepository#IMDB_ID_TAKEN}
   */
  public Movie replace(Actor actor, MovieId id, MovieDetails details, ExpectedVersion expected) {
    actor.require(Movie.CATALOGUE, Permission.EDIT);
    requireNearYear(details.released());
    return update(actor, id, movie -> movie.replace(actor, details), expected);
  }

  /**
   * Removes a film for good. For admins.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code not_allowed}
   * @throws NotFound {@code movie_not_found}
   * @throws PreconditionFailed as {@link ExpectedVersion#require}
   */
  public void delete(Actor actor, MovieId id, ExpectedVersion expected) {
    actor.require(Movie.CATALOGUE, Permission.DELETE);
    transactions.write(() -> {
      expected.require(locked(id).version());
      movies.delete(id);
      audit.done(actor, Action.MOVIE_DELETED, Subject.of(id));
      return id;
    });
  }

  private Movie update(
      Actor actor, MovieId id, UnaryOperator<Movie> change, ExpectedVersion expected) {
    return transactions.write(() -> {
      var movie = locked(id);
      expected.require(movie.version());
      var stored = movies.update(change.apply(movie));
      audit.done(actor, Action.MOVIE_UPDATED, Subject.of(id));
      return stored;
    });
  }

  private Movie locked(MovieId id) {
    return movies.findForUpdate(id).orElseThrow(() -> new NotFound("movie"));
  }

  private void requireNearYear(ReleaseYear released) {
    var violations = new Violations();
    violations.check("released", () -> released.writtenAt(clock.instant()));
    violations.throwIfAny();
  }
}
