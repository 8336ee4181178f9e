package dev.marquee.application.movie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MovieExportServiceTest {

  private final TestApplication app = new TestApplication();

  @Test
  void handsOverEachFilmOnceById() {
    var films =
        IntStream.range(0, 2 * PageRequest.MAX_LIMIT + 1)
            .mapToObj(i -> app.movies.insert(Samples.obscureFilm("Film " + i, 1990)))
            .toList();
    var exported = new ArrayList<Movie>();

    var count = app.movieExportService.export(new Actor.Operator("root"), exported::add);

    assertThat(exported).isEqualTo(films);
    assertThat(count).isEqualTo(films.size());
  }

  @Test
  void strangersExportNothing() {
    app.movies.insert(Samples.obscureFilm("Alien", 1979));

    assertThatThrownBy(() ->
            app.movieExportService.export(
                Actor.anonymous(),
                movie -> {
                  throw new AssertionError(movie);
                }))
        .isInstanceOf(Unauthenticated.class);
  }
}
