/** The audit trail in PostgreSQL. */
@NullMarked
package dev.marquee.persistence.audit;

import org.jspecify.annotations.NullMarked;
