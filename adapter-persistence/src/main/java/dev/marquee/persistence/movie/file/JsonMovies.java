package dev.marquee.persistence.movie.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.marquee.application.movie.MovieColumns;
import dev.marquee.application.movie.RawMovie;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The rows of a JSON file (RFC 8259): an array of objects, or one object after the other. */
final class JsonMovies implements Iterator<RawMovie> {

  /** More than any film needs: the names of an object are remembered while it lasts. */
  private static final int LONGEST = 1 << 20;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(LONGEST).build())
          .build();

  private final JsonParser parser;
  private final boolean lines;
  private final RawMovieBuilder row = new RawMovieBuilder();
  private @Nullable JsonToken element;
  private long number;

  private JsonMovies(Reader content, boolean lines) {
    this.parser = parser(content);
    this.lines = lines;
    this.element = parsed(parser::nextToken);
  }

  /** Numbers the elements of an array. */
  static JsonMovies array(Reader content) {
    var movies = new JsonMovies(content, false);
    if (movies.element != JsonToken.START_ARRAY) {
      throw movies.malformed("must be an array of objects");
    }
    movies.element = movies.parsed(movies.parser::nextToken);
    return movies;
  }

  /** Numbers the lines on which the objects start. */
  static JsonMovies lines(Reader content) {
    return new JsonMovies(content, true);
  }

  private static JsonParser parser(Reader content) {
    try {
      return JSON.createParser(content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public boolean hasNext() {
    if (element == JsonToken.END_ARRAY && parsed(parser::nextToken) != null) {
      throw malformed("nothing may follow the array");
    }
    return element != null && element != JsonToken.END_ARRAY;
  }

  @Override
  public RawMovie next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return parsed(() -> {
      number = lines ? parser.currentTokenLocation().getLineNr() : number + 1;
      readElement();
      element = parser.nextToken();
      return row.build(number);
    });
  }

  private void readElement() throws IOException {
    if (element != JsonToken.START_OBJECT) {
      row.refuse("", "not_an_object", "must be an object");
      parser.skipChildren();
      return;
    }
    var start = parser.currentLocation().getCharOffset();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      if (parser.currentLocation().getCharOffset() - start > LONGEST) {
        throw malformed("is too long for a film");
      }
      var field = MovieField.named(parser.currentName());
      var value = parser.nextToken();
      if (field.isPresent()) {
        readValue(field.get(), value);
      }
      parser.skipChildren();
    }
  }

  private void readValue(MovieField field, JsonToken value) throws IOException {
    switch (value) {
      case VALUE_NULL -> {} // unknown is left out
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> row.put(field, parser.getText());
      default -> {
        if (value == JsonToken.START_ARRAY && field.column().equals(MovieColumns.GENRES)) {
          readNames(field);
        } else {
          refuse(field);
        }
      }
    }
  }

  private void readNames(MovieField field) throws IOException {
    var names = new StringJoiner("|");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        refuse(field);
      }
      names.add(parser.getText());
      parser.skipChildren();
    }
    row.put(field, names.toString());
  }

  private void refuse(MovieField field) {
    row.refuse(field.column(), "not_text", "must be a text or a number");
  }

  private <T> T parsed(Step<T> step) {
    try {
      return step.take();
    } catch (JsonProcessingException broken) {
      throw MalformedFile.at(parser.currentLocation().getLineNr(), "is not JSON");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private RuntimeException malformed(String what) {
    return MalformedFile.at(parser.currentLocation().getLineNr(), what);
  }

  private interface Step<T> {
    T take() throws IOException;
  }
}
