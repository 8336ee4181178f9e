package dev.marquee.persistence.movie.file;

import dev.marquee.application.movie.MovieFile;
import dev.marquee.application.movie.RawMovie;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Iterator;

@Singleton
final class StreamedMovieFile implements MovieFile {

  @Override
  public Iterator<RawMovie> rows(InputStream content, Format format) {
    var text = new StrictUtf8Reader(content);
    return switch (format) {
      case CSV -> new CsvMovies(text);
      case JSON -> new JsonMovies(text);
    };
  }
}
