package org.example.filmlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.testing.MovieRepositoryContract;
import dev.marquee.domain.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of every store of films, and what a file has to see to besides. */
class FilmLogTest implements MovieRepositoryContract {

  @TempDir Path folder;

  private FilmLog log;

  @BeforeEach
  void open() throws IOException {
    log = FilmLog.open(file());
  }

  @AfterEach
  void close() throws IOException {
    log.close();
  }

  @Override
  public MovieRepository movies() {
    return log;
  }

  @Test
  void remembersAfterARestart() throws IOException {
    var known = log.insert(Samples.withImdbId(Samples.film("映画", 1994, "8.0"), "tt0000001"));
    var obscure = log.update(log.insert(Samples.obscureFilm("Lost", 1911)));
    var gone = log.insert(Samples.obscureFilm("Gone", 1911));
    log.delete(gone.id());

    restart();

    assertThat(log.find(known.id())).contains(known);
    assertThat(log.find(obscure.id())).contains(obscure);
    assertThat(log.find(gone.id())).isEmpty();
    assertThatThrownBy(() -> log.insert(known.details())).isInstanceOf(Conflict.class);
  }

  @Test
  void forgetsALineThatWasNeverFinished() throws IOException {
    var first = log.insert(Samples.film("First", 1994, "8.0"));
    Files.writeString(file(), "2\t1\tTorn\t19", UTF_8, StandardOpenOption.APPEND);

    restart();
    var second = log.insert(Samples.film("Second", 1995, "8.0"));
    restart();

    assertThat(log.find(first.id())).contains(first);
    assertThat(log.find(second.id())).contains(second);
    assertThat(second.id().value()).isEqualTo(2);
  }

  private void restart() throws IOException {
    log.close();
    log = FilmLog.open(file());
  }

  private Path file() {
    return folder.resolve("films.log");
  }
}
