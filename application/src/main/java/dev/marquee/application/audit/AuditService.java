package dev.marquee.application.audit;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;

/** Reading the trail. */
public final class AuditService {

  private final AuditLog log;

  public AuditService(AuditLog log) {
    this.log = log;
  }

  /**
   * The lines that fit, the newest first. For admins.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   */
  public Page<AuditEntry> list(Actor actor, AuditFilter filter, PageRequest page) {
    actor.requireAdmin();
    return log.list(filter, page);
  }
}
