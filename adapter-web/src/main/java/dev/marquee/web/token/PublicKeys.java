package dev.marquee.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** Ties public keys, with or without their private halves, to the algorithm of their kind. */
final class PublicKeys {

  private static final int MIN_RSA_BITS = 2_048;
  private static final int ED25519_BYTES = 32;

  private PublicKeys() {}

  /**
   * The key with its one algorithm.
   *
   * @throws IllegalArgumentException when there is no algorithm for it, or it is too weak
   */
  static TokenKey tie(PublicKey key, Optional<PrivateKey> secret) {
    try {
      return switch (key) {
        case EdECPublicKey ed when isEd25519(ed) -> ed25519(ed, secret);
        case ECPublicKey ec when isP256(ec) -> ec(ec, secret);
        case RSAPublicKey rsa when rsa.getModulus().bitLength() >= MIN_RSA_BITS -> rsa(rsa, secret);
        default -> throw unsuitable();
      };
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK has SHA-256 and P-256", e);
    }
  }

  static IllegalArgumentException unsuitable() {
    return new IllegalArgumentException(
        "must be an Ed25519 key, an EC key on P-256, or an RSA key of at least "
            + MIN_RSA_BITS
            + " bits");
  }

  private static TokenKey ed25519(EdECPublicKey key, Optional<PrivateKey> secret)
      throws JOSEException {
    var encoded = key.getEncoded();
    var point = Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
    var published =
        new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(point))
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.EdDSA)
            .keyIDFromThumbprint()
            .build();
    return new TokenKey(published, secret.map(Ed25519Signer::new), new Ed25519Verifier(key));
  }

  private static TokenKey ec(ECPublicKey key, Optional<PrivateKey> secret) throws JOSEException {
    var published =
        new ECKey.Builder(Curve.P_256, key)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.ES256)
            .keyIDFromThumbprint()
            .build();
    Optional<JWSSigner> signer =
        secret.isEmpty()
            ? Optional.empty()
            : Optional.of(new ECDSASigner(secret.get(), Curve.P_256));
    return new TokenKey(published, signer, new ECDSAVerifier(key));
  }

  private static TokenKey rsa(RSAPublicKey key, Optional<PrivateKey> secret) throws JOSEException {
    var published =
        new RSAKey.Builder(key)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.RS256)
            .keyIDFromThumbprint()
            .build();
    return new TokenKey(published, secret.map(RSASSASigner::new), new RSASSAVerifier(key));
  }

  private static boolean isEd25519(EdECPublicKey key) {
    return key.getParams().getName().equals(NamedParameterSpec.ED25519.getName());
  }

  private static boolean isP256(ECPublicKey key) {
    return Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()));
  }
}
