package dev.marquee.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of this service. The first signs, all verify, so that a key can be replaced while tokens
 * of the older one still run.
 */
public record TokenKeys(List<TokenKey> all) {

  public TokenKeys {
    all = List.copyOf(all);
    if (all.isEmpty() || !all.getFirst().signs()) {
      throw new IllegalArgumentException("there is no key to sign with");
    }
  }

  /** Secrets, for HS256. */
  public static TokenKeys ofSecrets(List<String> secrets) {
    return new TokenKeys(secrets.stream().map(TokenKey::ofSecret).toList());
  }

  /** The public halves as a JSON Web Key Set lists them (RFC 7517, 5). */
  public List<Map<String, Object>> published() {
    return all.stream()
        .map(TokenKey::published)
        .flatMap(Optional::stream)
        .map(key -> key.toPublicJWK().toJSONObject())
        .toList();
  }

  TokenKey signing() {
    return all.getFirst();
  }

  /** Whether a token was signed with the key that its header names. */
  boolean verify(SignedJWT token) throws JOSEException {
    for (var key : all) {
      if (key.isNamedBy(token.getHeader()) && token.verify(key.verifier())) {
        return true;
      }
    }
    return false;
  }
}
