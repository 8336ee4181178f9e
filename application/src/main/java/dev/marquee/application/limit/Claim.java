package dev.marquee.application.limit;

/**
 * Something that is about to be done under a limit.
 *
 * @param subject who or what it counts for
 */
public record Claim(Limit limit, String subject) {

  /** No other limit and subject have the same. */
  String key() {
    return limit.name() + " " + subject;
  }
}
