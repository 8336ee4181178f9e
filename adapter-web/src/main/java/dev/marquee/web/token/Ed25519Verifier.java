package dev.marquee.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Set;

/** The other half of {@link Ed25519Signer}. */
final class Ed25519Verifier extends BaseJWSProvider implements JWSVerifier {

  private final PublicKey key;

  Ed25519Verifier(PublicKey key) {
    super(Set.of(JWSAlgorithm.EdDSA));
    this.key = key;
  }

  @Override
  public boolean verify(JWSHeader header, byte[] content, Base64URL signed) throws JOSEException {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(content);
      return signature.verify(signed.decode());
    } catch (SignatureException notEvenOne) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new JOSEException("cannot verify", e);
    }
  }
}
