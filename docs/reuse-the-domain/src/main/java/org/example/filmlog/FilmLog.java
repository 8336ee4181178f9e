package org.example.filmlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Films in a file that only grows: each line says what a film has become, the last one counts. What
 * is read is kept in memory. One process at a time has the file, its threads take turns, and a film
 * is on the disk before {@link #insert}, {@link #update} or {@link #delete} returns.
 */
final class FilmLog implements MovieRepository, AutoCloseable {

  private final FileChannel file;
  private final SortedMap<Long, Movie> films = new TreeMap<>();
  private long lastId;

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
    return store(new Movie(new MovieId(lastId + 1), details, 1));
  }

  @Override
  public synchronized Optional<Movie> find(MovieId id) {
    return Optional.ofNullable(films.get(id.value()));
  }

  @Override
  public Optional<Movie> findForUpdate(MovieId id) {
    return find(id);
  }

  @Override
  public synchronized Movie update(Movie film) {
    if (find(film.id()).filter(stored -> stored.version() == film.version()).isEmpty()) {
      throw new IllegalStateException("not the stored version: " + film.id());
    }
    return store(new Movie(film.id(), film.details(), film.version() + 1));
  }

  @Override
  public synchronized void delete(MovieId id) {
    if (films.containsKey(id.value())) {
      append(FilmLine.gone(id));
      films.remove(id.value());
    }
  }

  @Override
  public synchronized Page<Movie> list(MovieFilter filter, Order<Movie> order, PageRequest page) {
    var rows = films.values().stream().filter(film -> filter.includes(film.details())).toList();
    var found = Page.of(order.cut(rows.stream(), page), order, page);
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
    whole.lines().forEach(this::replay);
    file.truncate(whole.getBytes(UTF_8).length);
  }

  private void replay(String line) {
    FilmLine.read(line).ifPresentOrElse(this::remember, () -> films.remove(FilmLine.id(line)));
  }

  private Movie store(Movie film) {
    var id = film.details().imdbId();
    var taken =
        films.values().stream()
            .filter(other -> !other.id().equals(film.id()))
            .anyMatch(other -> id.isPresent() && other.details().imdbId().equals(id));
    if (taken) {
      throw new Conflict(IMDB_ID_TAKEN);
    }
    append(FilmLine.of(film));
    remember(film);
    return film;
  }

  private void remember(Movie film) {
    films.put(film.id().value(), film);
    lastId = Math.max(lastId, film.id().value());
  }

  private void append(String line) {
    try {
      var end = file.size();
      try {
        var bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
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
