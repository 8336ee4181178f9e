package dev.marquee.application.audit;

import dev.marquee.application.shared.Origins;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.DomainException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How use cases write to the trail. What is done is noted in the transaction that does it, so that
 * either both are stored or neither is; what is refused is noted on its own.
 */
public final class Audit {

  private final AuditLog log;
  private final Origins origins;
  private final Clock clock;

  public Audit(AuditLog log, Origins origins, Clock clock) {
    this.log = log;
    this.origins = origins;
    this.clock = clock;
  }

  /** Notes what is being done; inside the transaction that does it. */
  public void done(Actor actor, Action action, Subject subject, Map<String, String> details) {
    append(actor, action, Optional.of(subject), Optional.empty(), details);
  }

  /** The same, where there is nothing more to say. */
  public void done(Actor actor, Action action, Subject subject) {
    done(actor, action, subject, Map.of());
  }

  /** The same of what is done to many things at once. */
  public void done(Actor actor, Action action, Map<String, String> details) {
    append(actor, action, Optional.empty(), Optional.empty(), details);
  }

  /** What is being done, for a store that notes it together with what it stores. */
  public AuditEvent line(Actor actor, Action action, Map<String, String> details) {
    return line(actor, action, Optional.empty(), Optional.empty(), details);
  }

  /** Notes what was refused; outside the transaction that it ended. */
  public void refused(
      Actor actor,
      Action action,
      Optional<Subject> subject,
      DomainException refusal,
      Map<String, String> details) {
    append(actor, action, subject, Optional.of(refusal.code()), details);
  }

  /** Does the work, its transaction included, and notes the refusal if that is how it ends. */
  public <T> T attempt(Actor actor, Action action, Optional<Subject> subject, Supplier<T> work) {
    try {
      return work.get();
    } catch (DomainException refusal) {
      refused(actor, action, subject, refusal, Map.of());
      throw refusal;
    }
  }

  /** The same, where it is known what the work is done to. */
  public <T> T attempt(Actor actor, Action action, Subject subject, Supplier<T> work) {
    return attempt(actor, action, Optional.of(subject), work);
  }

  private void append(
      Actor actor,
      Action action,
      Optional<Subject> subject,
      Optional<String> refusal,
      Map<String, String> details) {
    log.append(line(actor, action, subject, refusal, details));
  }

  private AuditEvent line(
      Actor actor,
      Action action,
      Optional<Subject> subject,
      Optional<String> refusal,
      Map<String, String> details) {
    return new AuditEvent(
        clock.instant(), actor, origins.current(), action, subject, refusal, details);
  }
}
