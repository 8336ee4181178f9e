package dev.marquee.cli.movie;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.marquee.application.movie.MovieColumns;
import dev.marquee.domain.movie.Movie;
import java.io.IOException;
import java.io.Writer;

/** An object on each line; what is unknown is left out. */
final class JsonMovieWriter implements MovieWriter {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  JsonMovieWriter(Writer target) throws IOException {
    this.json = FACTORY.createGenerator(target).setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  @Override
  public void write(Movie movie) throws IOException {
    var film = movie.details();
    json.writeStartObject();
    json.writeStringField(MovieColumns.TITLE, film.title().value());
    json.writeNumberField(MovieColumns.RELEASED, film.released().value());
    if (film.rating().isPresent()) {
      json.writeNumberField(MovieColumns.RATING, film.rating().get().value());
    }
    if (film.votes().isPresent()) {
      json.writeNumberField(MovieColumns.VOTES, film.votes().get().value());
    }
    json.writeFieldName(MovieColumns.GENRES);
    json.writeStartArray();
    for (var genre : film.genres().names()) {
      json.writeString(genre);
    }
    json.writeEndArray();
    if (film.runtime().isPresent()) {
      json.writeNumberField(MovieColumns.RUNTIME_MINUTES, film.runtime().get().value());
    }
    if (film.imdbId().isPresent()) {
      json.writeStringField(MovieColumns.IMDB_ID, film.imdbId().get().value());
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  @Override
  public void flush() throws IOException {
    json.flush();
  }
}
