package dev.marquee.web.token;

import dev.marquee.application.auth.SigningAlgorithm;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys to test with, made once since those of RSA take their time. */
public final class TestKeys {

  private static final Map<SigningAlgorithm, String> KEYS = new ConcurrentHashMap<>();
  private static final Map<SigningAlgorithm, String> OTHERS = new ConcurrentHashMap<>();

  private TestKeys() {}

  /** The same one each time. */
  public static TokenKey of(SigningAlgorithm algorithm) {
    return key(algorithm, text(algorithm));
  }

  /** Another, the same one each time. */
  static TokenKey another(SigningAlgorithm algorithm) {
    return key(algorithm, OTHERS.computeIfAbsent(algorithm, same -> make(same, "o".repeat(64))));
  }

  /** The first, in PEM, or the secret. */
  static String text(SigningAlgorithm algorithm) {
    return KEYS.computeIfAbsent(algorithm, same -> make(same, SignedServer.SECRET));
  }

  private static TokenKey key(SigningAlgorithm algorithm, String text) {
    return algorithm == SigningAlgorithm.HS256 ? TokenKey.ofSecret(text) : PemKeys.read(text);
  }

  private static String make(SigningAlgorithm algorithm, String secret) {
    return algorithm == SigningAlgorithm.HS256 ? secret : PemKeys.generate(algorithm);
  }
}
