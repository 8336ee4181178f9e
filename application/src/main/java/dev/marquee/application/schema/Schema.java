package dev.marquee.application.schema;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The shape of the database, which grows by numbered migrations that are never edited once applied.
 */
public interface Schema {

  /**
   * One step.
   *
   * @param appliedAt when it was done; empty while it is pending
   */
  record Migration(String version, String description, Optional<Instant> appliedAt) {}

  /** Every known step, in order. */
  List<Migration> migrations();

  /**
   * Does what is pending. Any number of nodes may ask at once: one does it, the others wait.
   *
   * @return how many steps were done
   * @throws SchemaMismatch when a step was done that is not one of these; nothing is changed
   */
  int migrate();
}
