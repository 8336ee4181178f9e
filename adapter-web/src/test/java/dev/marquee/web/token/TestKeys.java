package dev.marquee.web.token;

import dev.marquee.application.auth.SigningAlgorithm;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys to test with, made once since those of RSA take their time. */
public final class TestKeys {

  private static final Map<SigningAlgorithm, TokenKey> KEYS = new ConcurrentHashMap<>();
  private static final Map<SigningAlgorithm, TokenKey> OTHERS = new ConcurrentHashMap<>();

  private TestKeys() {}

  /** The same one each time. */
  public static TokenKey of(SigningAlgorithm algorithm) {
    return KEYS.computeIfAbsent(algorithm, same -> make(same, SignedServer.SECRET));
  }

  /** Another, the same one each time. */
  static TokenKey another(SigningAlgorithm algorithm) {
    return OTHERS.computeIfAbsent(algorithm, same -> make(same, "o".repeat(64)));
  }

  private static TokenKey make(SigningAlgorithm algorithm, String secret) {
    return algorithm == SigningAlgorithm.HS256
        ? TokenKey.ofSecret(secret)
        : PemKeys.read(PemKeys.generate(algorithm));
  }
}
