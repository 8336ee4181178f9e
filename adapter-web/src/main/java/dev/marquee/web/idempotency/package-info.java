/** The header {@code Idempotency-Key}. */
@NullMarked
package dev.marquee.web.idempotency;

import org.jspecify.annotations.NullMarked;
