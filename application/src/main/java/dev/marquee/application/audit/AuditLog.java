package dev.marquee.application.audit;

import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.shared.SortField;

/** Where the trail is kept. What was written stays as it is, also when accounts and posts go. */
public interface AuditLog {

  /** By time, then by id, both descending. */
  Order<AuditEntry> NEWEST_FIRST =
      Order.descending(SortField.known("at", AuditEntry::at))
          .thenDescending(SortField.known("id", AuditEntry::id));

  /**
   * Writes a line, in the transaction of the caller if there is one. Of an account that acts, it
   * keeps the name that it has now.
   */
  void append(AuditEvent event);

  /** Whether there is a trail: it may have been undone with the migration that made it. */
  boolean exists();

  /** The lines that fit, {@link #NEWEST_FIRST}. */
  Page<AuditEntry> list(AuditFilter filter, PageRequest page);
}
