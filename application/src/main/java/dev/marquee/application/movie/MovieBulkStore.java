package dev.marquee.application.movie;

import dev.marquee.domain.movie.MovieDetails;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * The way into the catalogue for many films at once. A row with an IMDb id is the film with that
 * id, and only that; one without is the single film of the same title and year, once those with an
 * id are in. A row that fits several films, or that is the film of another row of the same batch,
 * is refused. What a row does not know stays as the film has it.
 */
public interface MovieBulkStore {

  /** A judged row on its way in. */
  record Row(long line, MovieDetails details) {}

  /** What became of the rows that were handed over. */
  record Outcome(long inserted, long updated, long unchanged, long rejected) {}

  /**
   * Takes the rows in, streaming, in constant memory. Takes part in the caller's transaction;
   * readers are not blocked.
   *
   * @param refused learns of each row refused here, in no particular order
   */
  Outcome merge(Iterator<Row> rows, Consumer<RefusedRow> refused);
}
