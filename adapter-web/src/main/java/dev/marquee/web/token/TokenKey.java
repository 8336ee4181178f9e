package dev.marquee.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.JWK;
import dev.marquee.application.auth.SigningAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A key for access tokens, tied to the one algorithm that it is for (RFC 8725, 3.1): no token can
 * have it used otherwise.
 */
public final class TokenKey {

  private final SigningAlgorithm algorithm;
  private final Optional<JWK> published;
  private final Optional<JWSSigner> signer;
  private final JWSVerifier verifier;

  /** With the key as everybody may know it, and what signs if there is the private half. */
  TokenKey(JWK published, Optional<JWSSigner> signer, JWSVerifier verifier) {
    this.algorithm = SigningAlgorithm.valueOf(published.getAlgorithm().getName());
    this.published = Optional.of(published);
    this.signer = signer;
    this.verifier = verifier;
  }

  private TokenKey(byte[] secret) throws JOSEException {
    this.algorithm = SigningAlgorithm.HS256;
    this.published = Optional.empty();
    this.signer = Optional.of(new MACSigner(secret));
    this.verifier = new MACVerifier(secret);
  }

  /**
   * A secret, for HS256.
   *
   * @throws IllegalArgumentException when it is shorter than {@value
   *     TokenSettings#MIN_SECRET_BYTES} bytes in UTF-8
   */
  public static TokenKey ofSecret(String secret) {
    try {
      return new TokenKey(secret.getBytes(StandardCharsets.UTF_8));
    } catch (JOSEException e) {
      throw new IllegalArgumentException(
          "a secret key needs at least " + TokenSettings.MIN_SECRET_BYTES + " bytes", e);
    }
  }

  /** What it is for. */
  public SigningAlgorithm algorithm() {
    return algorithm;
  }

  /** Whether it can make tokens; a public key only checks them. */
  public boolean signs() {
    return signer.isPresent();
  }

  /** Names it: the thumbprint of its public half (RFC 7638). A secret has no name. */
  public Optional<String> id() {
    return published.map(JWK::getKeyID);
  }

  /** Its public half. */
  Optional<JWK> published() {
    return published;
  }

  JWSAlgorithm jwsAlgorithm() {
    return JWSAlgorithm.parse(algorithm.name());
  }

  JWSSigner signer() {
    return signer.orElseThrow(() -> new IllegalStateException("a public key cannot sign"));
  }

  /** Whether a token says that it was signed with this very key. */
  boolean isNamedBy(JWSHeader header) {
    return jwsAlgorithm().equals(header.getAlgorithm())
        && id().equals(Optional.ofNullable(header.getKeyID()));
  }

  JWSVerifier verifier() {
    return verifier;
  }

  @Override
  public String toString() {
    return "TokenKey[" + algorithm + id().map(id -> ", " + id).orElse("") + "]";
  }
}
