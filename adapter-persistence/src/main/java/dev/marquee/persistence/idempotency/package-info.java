/** Kept answers in PostgreSQL. */
@NullMarked
package dev.marquee.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
