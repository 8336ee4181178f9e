package org.example.filmlog;

import dev.marquee.domain.error.DomainException;
import dev.marquee.domain.error.Violations;
import dev.marquee.domain.movie.Genres;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieOrder;
import dev.marquee.domain.movie.MovieTitle;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.shared.PageRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** {@code FILE TITLE YEAR RATING} writes a film down and lists the best hundred. */
final class Main {

  private Main() {}

  public static void main(String[] args) throws IOException {
    try (var log = FilmLog.open(Path.of(args[0]))) {
      log.insert(film(args[1], Integer.parseInt(args[2]), args[3]));
      var rated = MovieFilter.of(new ReleaseYear(ReleaseYear.FIRST), new Rating(Rating.MIN));
      log.list(rated, MovieOrder.BEST_FIRST, PageRequest.FIRST)
          .items()
          .forEach(film ->
              System.out.printf(
                  "%4s  %s%n",
                  film.details().rating().orElseThrow(), film.details().title().value()));
    } catch (DomainException refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    }
  }

  private static MovieDetails film(String title, int released, String rating) {
    var broken = new Violations();
    var itsTitle = broken.check("title", () -> new MovieTitle(title));
    var itsYear =
        broken.check("released", () -> new ReleaseYear(released).writtenAt(Instant.now()));
    var itsRating = broken.check("rating", () -> Rating.of(rating));
    broken.throwIfAny();
    return new MovieDetails(
        itsTitle.orElseThrow(),
        itsYear.orElseThrow(),
        itsRating,
        Optional.empty(),
        Genres.UNKNOWN,
        Optional.empty(),
        Optional.empty());
  }
}
