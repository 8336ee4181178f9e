package dev.marquee.application.schema;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The shape of the database, which grows by numbered migrations that are never edited once applied.
 * Whatever changes it waits for whoever changes it already, on any node.
 */
public interface Schema {

  /** How a migration stands between this program and the database. */
  enum State {
    APPLIED,
    PENDING,
    /** Applied in another form than the program has it. */
    CHANGED,
    /** Not applied, though later ones are. */
    SKIPPED,
    /** Applied, and unknown to the program. */
    UNKNOWN,
    /** The same, and later than all that the program knows: a newer one was here. */
    AHEAD;

    /** Whether it keeps this program from working on the database, whatever is done. */
    public boolean differs() {
      return this == CHANGED || this == SKIPPED || this == UNKNOWN;
    }
  }

  /**
   * One step.
   *
   * @param appliedAt when it was done; empty while it is not
   */
  record Migration(String version, String description, State state, Optional<Instant> appliedAt) {}

  /** Every step that the program or the database knows, in order. */
  List<Migration> migrations();

  /**
   * Does what is pending, each step in a transaction of its own. Any number of nodes may ask at
   * once: one does it, the others wait.
   *
   * @return how many steps were done
   * @throws SchemaMismatch when a step was done that is not one of these; nothing is changed
   */
  int migrate();

  /**
   * Undoes steps that are done, the newest first. Part of the transaction of the caller.
   *
   * @param choice picks from the versions that are done, newest first, those to undo: a beginning
   *     of that list
   * @return those undone, in that order
   * @throws SchemaMismatch when one of them is not known, or was done in another form; nothing is
   *     changed
   */
  List<String> undo(UnaryOperator<List<String>> choice);

  /** Drops everything, in whatever shape it is. Part of the transaction of the caller. */
  void clear();
}
