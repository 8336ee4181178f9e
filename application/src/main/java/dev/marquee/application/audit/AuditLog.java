package dev.marquee.application.audit;

import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;

/** Where the trail is kept. What was written stays as it is, also when accounts and posts go. */
public interface AuditLog {

  /**
   * Writes a line, in the transaction of the caller if there is one. Of an account that acts, it
   * keeps the name that it has now.
   */
  void append(AuditEvent event);

  /** The lines that fit, the newest first, by time and then by id. */
  Page<AuditEntry> list(AuditFilter filter, PageRequest page);
}
