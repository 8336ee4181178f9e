package dev.marquee.cli.movie;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.marquee.application.movie.FormulaGuard;
import dev.marquee.application.movie.MovieColumns;
import dev.marquee.domain.movie.ImdbId;
import dev.marquee.domain.movie.Movie;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** RFC 4180; no cell is a formula. */
final class CsvMovieWriter implements MovieWriter {

  private final CsvWriter csv;

  CsvMovieWriter(Writer target) {
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(target);
    csv.writeRecord(MovieColumns.ALL);
  }

  @Override
  public void write(Movie movie) {
    csv.writeRecord(cells(movie).map(FormulaGuard::guarded).toList());
  }

  @Override
  public void flush() throws IOException {
    csv.flush();
  }

  /** In the order of {@link MovieColumns#ALL}. */
  private static Stream<String> cells(Movie movie) {
    var film = movie.details();
    List<Optional<?>> cells =
        List.of(
            Optional.of(film.title().value()),
            Optional.of(film.released().value()),
            film.rating().map(rating -> rating.value().toPlainString()),
            film.votes().map(votes -> votes.value()),
            Optional.of(String.join("|", film.genres().names())),
            film.runtime().map(runtime -> runtime.value()),
            film.imdbId().map(ImdbId::value));
    return cells.stream().map(cell -> cell.map(Object::toString).orElse(""));
  }
}
