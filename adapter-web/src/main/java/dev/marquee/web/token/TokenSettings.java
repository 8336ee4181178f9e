package dev.marquee.web.token;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What tokens are made with.
 *
 * @param issuer who says so ({@code iss}): the address of this service, or a name
 * @param audience whom they are for ({@code aud})
 * @param lifetime how long they are good for
 * @param secrets the first signs where no key does, all verify, so that a key can be replaced while
 *     tokens of the older one still run; each at least {@value #MIN_SECRET_BYTES} bytes in UTF-8
 */
public record TokenSettings(
    String issuer, String audience, Duration lifetime, List<String> secrets) {

  public static final int MIN_SECRET_BYTES = 32;
  public static final Duration LIFETIME = Duration.ofMinutes(30);

  public TokenSettings {
    secrets = List.copyOf(secrets);
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("there is no secret key");
    }
  }

  /** As usual, but for the secrets. */
  public static TokenSettings of(List<String> secrets) {
    return new TokenSettings("marquee", "marquee", LIFETIME, secrets);
  }

  /** Where the issuer is, if its name says so (RFC 8414, 2). */
  public Optional<String> address() {
    return issuer.contains("://") ? Optional.of(issuer) : Optional.empty();
  }

  @Override
  public String toString() {
    return "TokenSettings[issuer=" + issuer + ", lifetime=" + lifetime + ", secrets=***]";
  }
}
