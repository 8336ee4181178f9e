package dev.marquee.bootstrap.settings;

import dev.marquee.application.auth.SigningAlgorithm;
import dev.marquee.web.token.TokenKey;
import dev.marquee.web.token.TokenKeys;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How access tokens are signed.
 *
 * @param algorithms the first signs, all verify; no other counts, whatever key there is
 * @param keys those in files; the secret keys are no part of it
 */
public record Signing(List<SigningAlgorithm> algorithms, List<TokenKey> keys) {

  /** With secret keys only. */
  static final Signing WITH_SECRETS = new Signing(List.of(SigningAlgorithm.HS256), List.of());

  /**
   * What was set, if it goes together.
   *
   * @param chosen where none are, those of the keys; {@code HS256} where there is no key either
   * @throws IllegalArgumentException with the name of the setting that cannot be
   */
  static Signing of(Optional<List<SigningAlgorithm>> chosen, List<TokenKey> keys) {
    var offered = keys.stream().map(TokenKey::algorithm).distinct().toList();
    var standard = keys.isEmpty() ? WITH_SECRETS.algorithms() : offered;
    var signing = new Signing(chosen.orElse(standard), keys);
    signing.requireKeys(offered);
    return signing;
  }

  /** All keys in order, those that the algorithms allow. */
  public TokenKeys with(List<String> secrets) {
    var all = Stream.concat(keys.stream(), secrets.stream().map(TokenKey::ofSecret)).toList();
    return new TokenKeys(
        algorithms.stream()
            .flatMap(allowed -> all.stream().filter(key -> key.algorithm() == allowed))
            .toList());
  }

  /** Reads a list of names. */
  static List<SigningAlgorithm> algorithms(String names) {
    return Arrays.stream(names.split(",")).map(String::strip).map(Signing::algorithm).toList();
  }

  private static SigningAlgorithm algorithm(String name) {
    return Arrays.stream(SigningAlgorithm.values())
        .filter(algorithm -> algorithm.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("must be one or more of EdDSA, ES256, RS256, HS256"));
  }

  private void requireKeys(List<SigningAlgorithm> offered) {
    var first = algorithms.getFirst();
    for (var algorithm : algorithms) {
      require(
          algorithm == SigningAlgorithm.HS256 || offered.contains(algorithm),
          "ALGORITHM: there is no key for " + algorithm + " in MARQUEE_SIGNING_KEYS");
    }
    for (var algorithm : offered) {
      require(
          algorithms.contains(algorithm),
          "ALGORITHM: does not allow " + algorithm + ", which a key is for");
    }
    if (first != SigningAlgorithm.HS256) {
      require(
          offered.getFirst() == first,
          "ALGORITHM: begins with " + first + ", but the first key is for " + offered.getFirst());
      require(keys.getFirst().signs(), "MARQUEE_SIGNING_KEYS: the first must be a private key");
    }
    require(
        new HashSet<>(keys.stream().map(TokenKey::id).toList()).size() == keys.size(),
        "MARQUEE_SIGNING_KEYS: lists a key twice");
  }

  private static void require(boolean condition, String problem) {
    if (!condition) {
      throw new IllegalArgumentException(problem);
    }
  }
}
