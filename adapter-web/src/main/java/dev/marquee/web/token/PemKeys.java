package dev.marquee.web.token;

import dev.marquee.application.auth.SigningAlgorithm;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** Keys as text (RFC 7468): private ones in PKCS #8, public ones as SubjectPublicKeyInfo. */
public final class PemKeys {

  private static final String PRIVATE = "PRIVATE KEY";
  private static final int NEW_RSA_BITS = 3_072;

  private PemKeys() {}

  /**
   * Reads a key. A private one brings its public half.
   *
   * @throws IllegalArgumentException when it is none that tokens can be signed with; the message
   *     repeats nothing of it
   */
  public static TokenKey read(String pem) {
    try {
      var block = firstBlock(pem);
      return switch (block.getType()) {
        case PRIVATE -> ofPrivate(block.getContent());
        case "PUBLIC KEY" -> ofPublic(block.getContent());
        case "ENCRYPTED PRIVATE KEY" -> throw new IllegalArgumentException("must not be encrypted");
        case "RSA PRIVATE KEY", "EC PRIVATE KEY", "EC PARAMETERS" ->
            throw new IllegalArgumentException(
                "must be in PKCS #8; convert it with: openssl pkcs8 -topk8 -nocrypt");
        default -> throw noKey();
      };
    } catch (IOException broken) {
      throw noKey();
    } catch (GeneralSecurityException unknownToTheJdk) {
      throw PublicKeys.unsuitable();
    }
  }

  /**
   * A new private key.
   *
   * @param algorithm not HS256, which has a secret and no key
   */
  public static String generate(SigningAlgorithm algorithm) {
    return switch (algorithm) {
      case EdDSA -> generate("Ed25519", 255);
      case ES256 -> generate("EC", 256);
      case RS256 -> generate("RSA", NEW_RSA_BITS);
      case HS256 -> throw new IllegalArgumentException("HS256 has a secret and no key");
    };
  }

  private static String generate(String type, int bits) {
    var text = new StringWriter();
    try (var pem = new PemWriter(text)) {
      var generator = KeyPairGenerator.getInstance(type);
      generator.initialize(bits);
      var key = generator.generateKeyPair().getPrivate().getEncoded();
      pem.writeObject(new PemObject(PRIVATE, key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + type, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static PemObject firstBlock(String pem) throws IOException {
    try (var reader = new PemReader(new StringReader(pem))) {
      return Optional.ofNullable(reader.readPemObject()).orElseThrow(PemKeys::noKey);
    } catch (RuntimeException notBase64) {
      throw noKey();
    }
  }

  private static TokenKey ofPublic(byte[] encoded) throws IOException, GeneralSecurityException {
    var key = publicKey(encoded);
    var factory = factory(key);
    return PublicKeys.tie(
        factory.generatePublic(new X509EncodedKeySpec(key.getEncoded())), Optional.empty());
  }

  private static TokenKey ofPrivate(byte[] encoded) throws IOException, GeneralSecurityException {
    var key = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicHalf(encoded));
    var factory = factory(key);
    return PublicKeys.tie(
        factory.generatePublic(new X509EncodedKeySpec(key.getEncoded())),
        Optional.of(factory.generatePrivate(new PKCS8EncodedKeySpec(encoded))));
  }

  /** The JDK knows its key factories by object identifiers, too. */
  private static KeyFactory factory(SubjectPublicKeyInfo key) throws GeneralSecurityException {
    return KeyFactory.getInstance(key.getAlgorithm().getAlgorithm().getId());
  }

  private static SubjectPublicKeyInfo publicKey(byte[] encoded) {
    try {
      return SubjectPublicKeyInfo.getInstance(encoded);
    } catch (RuntimeException broken) {
      throw noKey();
    }
  }

  /** PKCS #8 need not hold it, and the JDK does not work it out. */
  private static AsymmetricKeyParameter publicHalf(byte[] encoded) throws IOException {
    return switch (privateKey(encoded)) {
      case Ed25519PrivateKeyParameters ed -> ed.generatePublicKey();
      case RSAPrivateCrtKeyParameters rsa ->
          new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent());
      case ECPrivateKeyParameters ec ->
          new ECPublicKeyParameters(
              new FixedPointCombMultiplier().multiply(ec.getParameters().getG(), ec.getD()),
              ec.getParameters());
      default -> throw PublicKeys.unsuitable();
    };
  }

  private static AsymmetricKeyParameter privateKey(byte[] encoded) throws IOException {
    try {
      return PrivateKeyFactory.createKey(encoded);
    } catch (RuntimeException broken) {
      throw noKey();
    }
  }

  private static IllegalArgumentException noKey() {
    return new IllegalArgumentException("holds no key in PEM");
  }
}
