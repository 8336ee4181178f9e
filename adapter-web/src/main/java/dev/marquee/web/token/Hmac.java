package dev.marquee.web.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under a key of its own purpose, derived from the signing secret. */
public final class Hmac {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  private Hmac(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /**
   * Of one secret, for one purpose.
   *
   * @param purpose what nothing else says that derives keys
   */
  public static Hmac derived(String secret, String purpose) {
    return new Hmac(new Hmac(secret.getBytes(UTF_8)).of(purpose.getBytes(UTF_8)));
  }

  /** The 32 bytes for a message. */
  public byte[] of(byte[] message) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
