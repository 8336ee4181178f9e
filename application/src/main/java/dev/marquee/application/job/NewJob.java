package dev.marquee.application.job;

import java.time.Instant;

/**
 * A job that is asked for.
 *
 * @param payload what it is about, in the words of its kind: an id rather than content, at most
 *     {@value #MAX_PAYLOAD} characters
 * @param runAt not before then
 */
public record NewJob(JobKind kind, String payload, Instant runAt) {

  public static final int MAX_PAYLOAD = 200;

  public NewJob {
    if (payload.length() > MAX_PAYLOAD) {
      throw new IllegalArgumentException("too long a payload: " + payload.length());
    }
  }
}
