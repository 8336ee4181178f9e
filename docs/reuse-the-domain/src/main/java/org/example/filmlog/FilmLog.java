package org.example.filmlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.movie.ImdbId;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Films in a file that only grows. The number of its line is a film's id; what is read often is
 * kept in memory. One process at a time has the file, its threads take turns, and a film is on the
 * disk before {@link #insert} returns.
 */
final class FilmLog implements MovieRepository, AutoCloseable {

  private final FileChannel file;
  private final List<Movie> films = new ArrayList<>();
  private final Set<ImdbId> imdbIds = new HashSet<>();

  private FilmLog(FileChannel file) {
    this.file = file;
  }

  /**
   * Opens the file, or starts it.
   *
   * @throws IOException when it cannot be read, or another process has it
   */
  static FilmLog open(Path path) throws IOException {
    var file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() == null) {
        throw new IOException(path + " is in use");
      }
      var log = new FilmLog(file);
      log.load();
      return log;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public synchronized Movie insert(MovieDetails details) {
    if (details.imdbId().filter(imdbIds::contains).isPresent()) {
      throw new Conflict(IMDB_ID_TAKEN);
    }
    append(FilmLine.write(details) + "\n");
    return remember(details);
  }

  @Override
  public synchronized Optional<Movie> find(MovieId id) {
    return id.value() <= films.size()
        ? Optional.of(films.get((int) id.value() - 1))
        : Optional.empty();
  }

  @Override
  public synchronized Page<Movie> listNew(ReleaseYear from, Rating atLeast, PageRequest page) {
    var rows =
        films.stream()
            .filter(film -> film.details().released().value() >= from.value())
            .filter(
                film -> film.details().rating().filter(r -> r.compareTo(atLeast) >= 0).isPresent())
            .toList();
    var found = Page.of(BEST_FIRST.cut(rows.stream(), page), BEST_FIRST, page);
    return page.counted() ? found.withTotal(rows.size()) : found;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }

  /** Reads what is there. A line without its end was never acknowledged, so it is cut off. */
  private void load() throws IOException {
    var text = new String(Channels.newInputStream(file).readAllBytes(), UTF_8);
    var whole = text.substring(0, text.lastIndexOf('\n') + 1);
    whole.lines().map(FilmLine::read).forEach(this::remember);
    file.truncate(whole.getBytes(UTF_8).length);
  }

  private Movie remember(MovieDetails details) {
    var film = new Movie(new MovieId(films.size() + 1L), details, 1);
    films.add(film);
    details.imdbId().ifPresent(imdbIds::add);
    return film;
  }

  private void append(String line) {
    try {
      var end = file.size();
      try {
        var bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
          file.write(bytes, end + bytes.position());
        }
        file.force(false);
      } catch (IOException e) {
        file.truncate(end);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
