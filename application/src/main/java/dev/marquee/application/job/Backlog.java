package dev.marquee.application.job;

import java.time.Instant;

/**
 * How many jobs of a kind there are in a state.
 *
 * @param earliest when the first of them was, or is, due
 */
public record Backlog(JobKind kind, JobState state, long count, Instant earliest) {}
