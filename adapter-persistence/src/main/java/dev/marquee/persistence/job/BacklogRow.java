package dev.marquee.persistence.job;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

@Introspected
record BacklogRow(String kind, String state, long count, Instant earliest) {}
