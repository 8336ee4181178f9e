package dev.marquee.application.auth;

/**
 * What a client trades for the next pair of tokens, once (RFC 6749, 6; RFC 9700, 4.14). Opaque to
 * the client.
 */
public record RefreshToken(String value) {

  /** What is stored of it: SHA-256 of its 256 bits of chance. */
  public String digest() {
    return Digest.of(value);
  }

  @Override
  public String toString() {
    return "***";
  }
}
