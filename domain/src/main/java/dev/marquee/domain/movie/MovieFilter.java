package dev.marquee.domain.movie;

import java.util.Optional;

/**
 * Which films a list is about. A film of which something is unknown that is asked for is not among
 * them.
 *
 * @param from first shown in that year or later
 * @param to first shown in that year or earlier
 * @param atLeast rated so well or better
 * @param atMost rated so well or worse
 * @param votes by so many viewers or more
 * @param genre of that kind among others, in just that spelling
 */
public record MovieFilter(
    Optional<ReleaseYear> from,
    Optional<ReleaseYear> to,
    Optional<Rating> atLeast,
    Optional<Rating> atMost,
    Optional<Votes> votes,
    Optional<String> genre) {

  /** All films. */
  public static final MovieFilter ALL =
      new MovieFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Those of a year and later, rated so well or better. */
  public static MovieFilter of(ReleaseYear from, Rating atLeast) {
    return new MovieFilter(
        Optional.of(from),
        Optional.empty(),
        Optional.of(atLeast),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether a film is among them. */
  public boolean includes(MovieDetails film) {
    var year = film.released().value();
    return from.map(first -> year >= first.value()).orElse(true)
        && to.map(last -> year <= last.value()).orElse(true)
        && atLeast.map(least -> rated(film, least, 0, 1)).orElse(true)
        && atMost.map(most -> rated(film, most, -1, 0)).orElse(true)
        && votes.map(least -> count(film) >= least.value()).orElse(true)
        && genre.map(film.genres().names()::contains).orElse(true);
  }

  private static boolean rated(MovieDetails film, Rating bound, int lowest, int highest) {
    return film.rating()
        .map(rating -> Integer.signum(rating.compareTo(bound)))
        .filter(sign -> sign >= lowest && sign <= highest)
        .isPresent();
  }

  private static int count(MovieDetails film) {
    return film.votes().map(Votes::value).orElse(-1);
  }
}
