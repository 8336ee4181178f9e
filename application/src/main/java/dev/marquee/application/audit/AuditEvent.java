package dev.marquee.application.audit;

import dev.marquee.application.shared.Origin;
import dev.marquee.domain.access.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that is happening, on its way into the trail. It never holds a secret, nor what
 * somebody wrote, nor a name that was typed at a login: that may be a password in the wrong field.
 *
 * @param subject what it is done to, where that is known
 * @param refusal the code of the refusal; empty where it was done
 * @param details by name; which fields changed are named, their values are not
 */
public record AuditEvent(
    Instant at,
    Actor actor,
    Origin origin,
    Action action,
    Optional<Subject> subject,
    Optional<String> refusal,
    Map<String, String> details) {

  public AuditEvent {
    details = Map.copyOf(details);
  }

  /** The same, done to something that was not known before. */
  public AuditEvent about(Subject made) {
    return new AuditEvent(at, actor, origin, action, Optional.of(made), refusal, details);
  }

  /** Who acts, as {@link AuditEntry#actor} has it. */
  public String actorLabel() {
    if (actor instanceof Actor.Member member) {
      return "user:" + member.id();
    }
    return actor instanceof Actor.Operator operator ? "operator:" + operator.name() : "anonymous";
  }
}
