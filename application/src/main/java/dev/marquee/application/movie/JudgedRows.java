package dev.marquee.application.movie;

import dev.marquee.domain.error.InvalidInput;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets the rows through that obey the rules, and reports the others. */
final class JudgedRows implements Iterator<MovieBulkStore.Row> {

  private final Iterator<RawMovie> raw;
  private final Instant now;
  private final Consumer<RefusedRow> refused;
  private Optional<MovieBulkStore.Row> next = Optional.empty();
  private long rejected;

  JudgedRows(Iterator<RawMovie> raw, Instant now, Consumer<RefusedRow> refused) {
    this.raw = raw;
    this.now = now;
    this.refused = refused;
  }

  /** How many were held back so far. */
  long rejected() {
    return rejected;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && raw.hasNext()) {
      next = judge(raw.next());
    }
    return next.isPresent();
  }

  @Override
  public MovieBulkStore.Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }

  private Optional<MovieBulkStore.Row> judge(RawMovie row) {
    try {
      return Optional.of(new MovieBulkStore.Row(row.line(), MovieColumns.details(row, now)));
    } catch (InvalidInput broken) {
      rejected++;
      broken.violations().stream()
          .map(v -> new RefusedRow(row.line(), v.field(), v.code(), v.detail()))
          .forEach(refused);
      return Optional.empty();
    }
  }
}
