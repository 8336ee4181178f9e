package dev.marquee.web.access;

import dev.marquee.domain.error.Unauthenticated;
import io.micronaut.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a request shows to be let in. */
final class Credential {

  private static final String BEARER = "bearer ";
  private static final String BASIC = "basic ";

  private Credential() {}

  /**
   * The token, if there is one; no more than one header is believed, and no other scheme.
   *
   * @throws Unauthenticated {@code invalid_token}
   */
  static Optional<String> bearer(HttpHeaders headers, Audience audience) {
    return bearer(headers.getAll(HttpHeaders.AUTHORIZATION), audience);
  }

  /** The same of the header's values. */
  static Optional<String> bearer(List<String> sent, Audience audience) {
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    var value = sent.getFirst();
    var scheme = value.toLowerCase(Locale.ROOT);
    if (audience == Audience.OAUTH_CLIENTS && sent.size() == 1 && scheme.startsWith(BASIC)) {
      return Optional.empty();
    }
    if (sent.size() > 1 || !scheme.startsWith(BEARER)) {
      throw new Unauthenticated("invalid_token");
    }
    return Optional.of(value.substring(BEARER.length()).strip());
  }
}
