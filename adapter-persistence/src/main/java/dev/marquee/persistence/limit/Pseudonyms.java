package dev.marquee.persistence.limit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stand-ins for texts that nobody shall read in the database. Names and addresses are few enough to
 * try them all, so that a plain digest would hide nothing.
 */
public final class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] PURPOSE = "marquee pseudonym".getBytes(StandardCharsets.UTF_8);

  private final SecretKeySpec key;

  /** Under a key of its own purpose, derived from a secret. */
  public Pseudonyms(String secret) {
    var whole = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.key = new SecretKeySpec(hmac(whole, PURPOSE), ALGORITHM);
  }

  /** 64 hexadecimal digits, the same for the same text. */
  String of(String text) {
    return HexFormat.of().formatHex(hmac(key, text.getBytes(StandardCharsets.UTF_16BE)));
  }

  private static byte[] hmac(SecretKeySpec key, byte[] text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
