package dev.marquee.persistence.limit;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/** What is to be known of a tally's moments: the answer of one query, no table. */
@Introspected
record MomentsRow(Instant last, int count, Instant oldest) {}
