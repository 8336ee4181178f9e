package dev.marquee.application.auth;

/**
 * What was mailed to somebody who forgot a password: good for another one, once and not for long.
 */
public record ResetToken(String value) {

  /** What is stored of it: SHA-256 of its 256 bits of chance. */
  public String digest() {
    return Digest.of(value);
  }

  @Override
  public String toString() {
    return "***";
  }
}
