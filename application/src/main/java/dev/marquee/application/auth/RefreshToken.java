package dev.marquee.application.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a client trades for the next pair of tokens, once (RFC 6749, 6; RFC 9700, 4.14). Opaque to
 * the client.
 */
public record RefreshToken(String value) {

  /**
   * What is stored of it. The token has 256 bits of chance in it, so that a plain SHA-256 cannot be
   * turned back.
   */
  public String digest() {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
