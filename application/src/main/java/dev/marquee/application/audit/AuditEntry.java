package dev.marquee.application.audit;

import dev.marquee.application.shared.Origin;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A line of the trail, as it was written.
 *
 * @param actor {@code user:ID}, {@code operator:NAME} for a person at the shell or a job, or {@code
 *     anonymous}
 * @param username what the account of the actor was called then
 * @param action the name of an {@link Action}, maybe one of another version of this program
 * @param subject {@code kind:id} of what it was done to, where that was known
 * @param refusal the code of the refusal; empty where it was done
 * @param details in the order of their names
 */
public record AuditEntry(
    long id,
    Instant at,
    String actor,
    Optional<String> username,
    Origin origin,
    String action,
    Optional<String> subject,
    Optional<String> refusal,
    Map<String, String> details) {

  public AuditEntry {
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  public Outcome outcome() {
    return refusal.isPresent() ? Outcome.REFUSED : Outcome.SUCCESS;
  }
}
