/** Serving many with few statements. */
@NullMarked
package dev.marquee.persistence.batch;

import org.jspecify.annotations.NullMarked;
