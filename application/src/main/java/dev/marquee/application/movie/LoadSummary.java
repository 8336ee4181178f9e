package dev.marquee.application.movie;

import java.util.Map;

/**
 * What became of the rows of a file; the five add up to {@link #rows()}.
 *
 * @param inserted films that are new
 * @param updated films that were there and differ now
 * @param unchanged films that were there just so
 * @param skipped rows that are no films
 * @param rejected rows that were refused
 */
public record LoadSummary(
    long inserted, long updated, long unchanged, long skipped, long rejected) {

  /** All rows of the file. */
  public long rows() {
    return inserted + updated + unchanged + skipped + rejected;
  }

  /** The five, by name. */
  Map<String, Long> all() {
    return Map.of(
        "inserted", inserted,
        "updated", updated,
        "unchanged", unchanged,
        "skipped", skipped,
        "rejected", rejected);
  }

  /** What changed the catalogue, as the audit trail has it. */
  Map<String, String> counts() {
    return Map.of("inserted", Long.toString(inserted), "updated", Long.toString(updated));
  }
}
