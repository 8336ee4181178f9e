package dev.marquee.persistence.movie.file;

import dev.marquee.application.movie.MovieFile;
import dev.marquee.application.movie.RawMovie;
import dev.marquee.domain.error.InvalidInput;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.io.Reader;
import java.util.Iterator;

@Singleton
final class StreamedMovieFile implements MovieFile {

  @Override
  public Iterator<RawMovie> rows(Source source) {
    var text = text(source.content(), source.maxBytes());
    return switch (source.format()) {
      case CSV -> new CsvMovies(text);
      case JSON -> JsonMovies.array(text);
      case JSON_LINES -> JsonMovies.lines(text);
      case IMDB -> new ImdbMovies(text, source.ratings().map(in -> ratings(in, source.maxBytes())));
    };
  }

  private static ImdbRatings ratings(InputStream content, long maxBytes) {
    try {
      return ImdbRatings.of(text(content, maxBytes));
    } catch (InvalidInput malformed) {
      throw InvalidInput.of("malformed_file", "ratings, " + malformed.getMessage());
    }
  }

  private static Reader text(InputStream content, long maxBytes) {
    return new StrictUtf8Reader(new MaybeGzip(content, maxBytes));
  }
}
