package dev.marquee.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Set;

/** Ed25519 as the JDK has it; Nimbus would want another library for it. */
final class Ed25519Signer extends BaseJWSProvider implements JWSSigner {

  private final PrivateKey key;

  Ed25519Signer(PrivateKey key) {
    super(Set.of(JWSAlgorithm.EdDSA));
    this.key = key;
  }

  @Override
  public Base64URL sign(JWSHeader header, byte[] content) throws JOSEException {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(content);
      return Base64URL.encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new JOSEException("cannot sign", e);
    }
  }
}
