package dev.marquee.application.movie;

import dev.marquee.domain.error.InvalidInput;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Lets the rows through that are films and obey the rules, and counts or reports the others. */
final class JudgedRows implements Iterator<MovieBulkStore.Row> {

  private final Iterator<RawMovie> raw;
  private final Instant now;
  private final LoadWatch watch;
  private Optional<MovieBulkStore.Row> next = Optional.empty();
  private long read;
  private long skipped;
  private long rejected;
  private boolean ended;

  JudgedRows(Iterator<RawMovie> raw, Instant now, LoadWatch watch) {
    this.raw = raw;
    this.now = now;
    this.watch = watch;
  }

  /** How many were no films, so far. */
  long skipped() {
    return skipped;
  }

  /** How many were held back so far. */
  long rejected() {
    return rejected;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && raw.hasNext()) {
      next = judge(raw.next());
      watch.read().accept(++read);
    }
    if (next.isEmpty() && !ended) {
      ended = true;
      watch.merging().run();
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
    if (!row.film()) {
      skipped++;
      return Optional.empty();
    }
    try {
      return Optional.of(new MovieBulkStore.Row(row.line(), MovieColumns.details(row, now)));
    } catch (InvalidInput broken) {
      rejected++;
      broken.violations().stream()
          .map(v -> new RefusedRow(row.line(), v.field(), v.code(), v.detail()))
          .forEach(watch.refused());
      return Optional.empty();
    }
  }
}
