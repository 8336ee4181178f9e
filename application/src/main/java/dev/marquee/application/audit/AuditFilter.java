package dev.marquee.application.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of the trail are wanted; what is empty does not matter.
 *
 * @param actor as in {@link AuditEntry}, exactly
 * @param since from that moment on
 * @param until before that moment
 */
public record AuditFilter(
    Optional<String> actor,
    Optional<Action> action,
    Optional<Subject> subject,
    Optional<Outcome> outcome,
    Optional<Instant> since,
    Optional<Instant> until) {

  /** All of them. */
  public static final AuditFilter ALL =
      new AuditFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
