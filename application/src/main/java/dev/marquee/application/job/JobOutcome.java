package dev.marquee.application.job;

import java.util.Optional;

/**
 * What became of an attempt.
 *
 * @param job as it is now
 * @param failure what was thrown, if the attempt failed
 */
public record JobOutcome(Job job, Optional<RuntimeException> failure) {}
