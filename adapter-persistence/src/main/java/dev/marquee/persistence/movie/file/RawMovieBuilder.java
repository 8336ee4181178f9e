package dev.marquee.persistence.movie.file;

import dev.marquee.application.movie.RawMovie;
import dev.marquee.domain.error.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects a row field by field; good for one row after the other. */
final class RawMovieBuilder {

  private final Map<String, String> columns = new HashMap<>();
  private final List<Violation> unreadable = new ArrayList<>();

  void put(MovieField field, String text) {
    if (columns.put(field.column(), field.text().apply(text)) != null) {
      refuse(field.column(), "given_twice", "must be given once");
    }
  }

  void refuse(String column, String code, String detail) {
    unreadable.add(new Violation(column, code, detail));
  }

  /** Refuses a row that does not fit its header. */
  void refuseFields(int count, int expected) {
    refuse(
        "", "wrong_number_of_fields", "has " + count + " fields where the header has " + expected);
  }

  /** The row; the builder is empty again. */
  RawMovie build(long line) {
    var row = new RawMovie(line, true, columns, unreadable);
    columns.clear();
    unreadable.clear();
    return row;
  }
}
