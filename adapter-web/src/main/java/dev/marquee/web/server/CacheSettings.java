package dev.marquee.web.server;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How much is remembered.
 *
 * @param bytes of answers, about; 0 remembers nothing, tokens neither
 */
@ConfigurationProperties("marquee.web.cache")
public record CacheSettings(@Bindable(defaultValue = "0") long bytes) {

  /**
   * For how long at most. Whoever changes the database behind the back of this program waits no
   * longer for it to be seen.
   */
  public static final Duration LONGEST = Duration.ofSeconds(60);

  private static final int TOKENS = 20_000;

  public boolean isOff() {
    return bytes == 0;
  }

  /** How many tokens are remembered. */
  public int tokens() {
    return isOff() ? 0 : TOKENS;
  }
}
