package dev.marquee.domain.testing;

import dev.marquee.domain.movie.Genres;
import dev.marquee.domain.movie.ImdbId;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieTitle;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.RuntimeMinutes;
import dev.marquee.domain.movie.Votes;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.PostContent;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.post.Publication;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.Username;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Things to test with, complete but for what a test is about. */
public final class Samples {

  /** A moment in microseconds, as a store keeps it. */
  public static final Instant NOW = Instant.parse("2026-03-01T12:30:45.123456Z");

  private Samples() {}

  /** An ordinary account of that name, with an address made of it. */
  public static NewUser member(String name) {
    return NewUser.member(new Username(name), new EmailAddress(name + "@example.org"));
  }

  /** An account that may do everything, otherwise the same. */
  public static NewUser admin(String name) {
    var member = member(name);
    return new NewUser(member.username(), member.email(), Role.ADMIN);
  }

  /** A published post. */
  public static NewPost post(String title) {
    return NewPost.published(new PostTitle(title), new PostContent("About " + title + "."));
  }

  /** A post that its author keeps back. */
  public static NewPost draft(String title) {
    return new NewPost(new PostTitle(title), new PostContent("Not yet."), Publication.KEEP);
  }

  /** A post that publishes itself later. */
  public static NewPost scheduled(String title, Instant at) {
    var publication = new Publication(Change.keep(), Change.to(Optional.of(at)));
    return new NewPost(new PostTitle(title), new PostContent("Soon."), publication);
  }

  /** A film of which everything is known but its id at IMDb. */
  public static MovieDetails film(String title, int released, String rating) {
    return new MovieDetails(
        new MovieTitle(title),
        new ReleaseYear(released),
        Optional.of(Rating.of(rating)),
        Optional.of(new Votes(1_000)),
        new Genres(List.of("Drama", "Film-Noir")),
        Optional.of(new RuntimeMinutes(101)),
        Optional.empty());
  }

  /** A film of which only title and year are known. */
  public static MovieDetails obscureFilm(String title, int released) {
    return new MovieDetails(
        new MovieTitle(title),
        new ReleaseYear(released),
        Optional.empty(),
        Optional.empty(),
        Genres.UNKNOWN,
        Optional.empty(),
        Optional.empty());
  }

  /** The same film, known at IMDb. */
  public static MovieDetails withImdbId(MovieDetails film, String id) {
    return new MovieDetails(
        film.title(),
        film.released(),
        film.rating(),
        film.votes(),
        film.genres(),
        film.runtime(),
        Optional.of(new ImdbId(id)));
  }
}
