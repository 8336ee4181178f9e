package dev.marquee.cli.movie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.ExitCodes;
import dev.marquee.cli.TestShell;
import dev.marquee.domain.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoviesListCommandTest {

  private static final String HEADER =
      "id,title,released,rating,votes,genres,runtime_minutes,imdb_id";

  private final TestShell shell = new TestShell();

  @BeforeEach
  void fillTheCatalogue() {
    var movies = shell.backend.application.movies;
    movies.insert(Samples.obscureFilm("Alien", 1979));
    movies.insert(Samples.withImdbId(Samples.obscureFilm("Metropolis", 1927), "tt0017136"));
    movies.insert(Samples.obscureFilm("Aliens", 1986));
  }

  @Test
  void listsById() {
    assertThat(shell.run("movies", "list", "-o", "csv").lines())
        .containsExactly(
            HEADER, "1,Alien,1979,,,,,", "2,Metropolis,1927,,,,,tt0017136", "3,Aliens,1986,,,,,");
  }

  @Test
  void listsInTheOrderAskedFor() {
    assertThat(shell.run("movies", "list", "--sort=-released", "--limit=2", "-o", "csv").lines())
        .containsExactly(HEADER, "3,Aliens,1986,,,,,", "1,Alien,1979,,,,,");
  }

  @Test
  void listsWhatFits() {
    assertThat(shell.run("movies", "list", "--year-gte=1980", "-o", "csv").lines())
        .containsExactly(HEADER, "3,Aliens,1986,,,,,");
    assertThat(shell.run("movies", "list", "--rating-gte=8.15", "-o", "csv").lines())
        .containsExactly(HEADER);
  }

  @Test
  void looksForATitle() {
    assertThat(shell.run("movies", "list", "-q", "metropolis", "-o", "csv").lines())
        .containsExactly(HEADER, "2,Metropolis,1927,,,,,tt0017136");
  }

  @Test
  void saysEverythingThatIsWrong() {
    var refused = shell.run("movies", "list", "--rating-gte=11", "--sort=director", "-q", "!");

    assertThat(refused.exitCode()).isEqualTo(ExitCodes.INVALID);
    assertThat(refused.err())
        .contains("rating-gte must be")
        .contains("sort must be")
        .contains("query ");
    assertThat(shell.backend.asked).isEmpty();
  }
}
