package dev.marquee.application.user;

/**
 * What became of the accounts of a file.
 *
 * @param inserted accounts that are new
 * @param rejected accounts that were refused
 */
public record ImportSummary(long inserted, long rejected) {}
