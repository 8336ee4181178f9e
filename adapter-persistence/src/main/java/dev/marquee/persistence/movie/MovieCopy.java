package dev.marquee.persistence.movie;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marquee.application.movie.MovieBulkStore.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Optional;
import java.util.StringJoiner;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams rows into the staging table in the text format of COPY. */
final class MovieCopy {

  private static final String COPY =
      """
      copy staged_movies (line, title, released, rating, votes, genres, runtime_minutes, imdb_id)
      from stdin\
      """;

  private static final int CHUNK = 1 << 16;

  private MovieCopy() {}

  /** Sends all rows, and says how many there were. */
  static long into(Connection connection, Iterator<Row> rows) throws SQLException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    try {
      var chunk = new StringBuilder();
      while (rows.hasNext()) {
        chunk.append(line(rows.next())).append('\n');
        if (chunk.length() > CHUNK) {
          send(chunk, copy);
        }
      }
      send(chunk, copy);
      return copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void send(StringBuilder chunk, CopyIn copy) throws SQLException {
    var bytes = chunk.toString().getBytes(UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    chunk.setLength(0);
  }

  private static String line(Row row) {
    var film = row.details();
    var genres = new StringJoiner(",", "{", "}");
    film.genres()
        .names()
        .forEach(name -> genres.add('"' + escaped(name).replace("\"", "\\\"") + '"'));
    return String.join(
        "\t",
        String.valueOf(row.line()),
        escaped(film.title().value()),
        String.valueOf(film.released().value()),
        known(film.rating()),
        known(film.votes().map(votes -> votes.value())),
        escaped(genres.toString()),
        known(film.runtime().map(runtime -> runtime.value())),
        known(film.imdbId().map(id -> id.value())));
  }

  private static String known(Optional<?> value) {
    return value.map(Object::toString).orElse("\\N");
  }

  /** A tab or the end of a line is in no text of a film. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\");
  }
}
