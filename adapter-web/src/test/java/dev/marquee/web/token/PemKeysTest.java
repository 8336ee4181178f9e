package dev.marquee.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.auth.SigningAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemKeysTest {

  /** The private key of RFC 8037, A.1, in PKCS #8. */
  private static final String RFC_8037 =
      "302e020100300506032b657004220420"
          + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

  @Test
  void knowsTheExampleOfRfc8037() {
    var key = PemKeys.read(pem("PRIVATE KEY", HexFormat.of().parseHex(RFC_8037)));

    assertThat(key.algorithm()).isEqualTo(SigningAlgorithm.EdDSA);
    assertThat(key.id()).contains("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    assertThat(key.published().orElseThrow().toJSONObject())
        .containsEntry("x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
        .containsEntry("use", "sig")
        .doesNotContainKey("d");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HS256")
  void readsTheKeysItMakes(SigningAlgorithm algorithm) {
    var pem = TestKeys.text(algorithm); // which PemKeys generated
    var key = PemKeys.read(pem);

    assertThat(key.algorithm()).isEqualTo(algorithm);
    assertThat(key.signs()).isTrue();
    assertThat(key.id()).isPresent();
    assertThat(TestKeys.another(algorithm).id()).isNotEqualTo(key.id());
    assertThat(PemKeys.read("Made yesterday\n" + pem).id()).isEqualTo(key.id());
  }

  @ParameterizedTest
  @CsvSource({"Ed25519, 255, EdDSA", "EC, 256, ES256", "RSA, 2048, RS256"})
  void aPublicKeyHasTheNameOfItsPrivateKeyAndDoesNotSign(
      String type, int bits, SigningAlgorithm algorithm) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance(type);
    generator.initialize(bits);
    var pair = generator.generateKeyPair();

    var known = PemKeys.read(pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    var whole = PemKeys.read(pem("PRIVATE KEY", pair.getPrivate().getEncoded()));

    assertThat(known.algorithm()).isEqualTo(algorithm);
    assertThat(known.signs()).isFalse();
    assertThat(whole.signs()).isTrue();
    assertThat(known.id()).isEqualTo(whole.id());
    assertThat(known.published()).isEqualTo(whole.published());
  }

  @ParameterizedTest
  @CsvSource({"RSA, 1024", "Ed448, 448", "X25519, 255", "EC, 384", "DSA, 2048"})
  void refusesOtherAndWeakKeysEitherHalf(String type, int bits) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance(type);
    generator.initialize(bits);
    var pair = generator.generateKeyPair();

    assertRefused(pem("PRIVATE KEY", pair.getPrivate().getEncoded()), "must be an Ed25519 key");
    assertRefused(pem("PUBLIC KEY", pair.getPublic().getEncoded()), "must be an Ed25519 key");
  }

  @ParameterizedTest
  @CsvSource({
    "ENCRYPTED PRIVATE KEY, must not be encrypted",
    "RSA PRIVATE KEY, openssl pkcs8 -topk8 -nocrypt",
    "EC PRIVATE KEY, openssl pkcs8 -topk8 -nocrypt",
    "EC PARAMETERS, openssl pkcs8 -topk8 -nocrypt",
    "CERTIFICATE, holds no key in PEM",
    "PRIVATE KEY, holds no key in PEM",
    "PUBLIC KEY, holds no key in PEM"
  })
  void saysWhatIsWrongWithOtherFiles(String type, String told) {
    assertRefused(pem(type, new byte[] {0x30, 3, 2, 1, 0}), told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\n\n-----END PRIVATE KEY-----",
        "-----BEGIN PUBLIC KEY-----\n!!!!\n-----END PUBLIC KEY-----"
      })
  void findsNoKeyInGarbageAndRepeatsNothingOfIt(String garbage) {
    assertRefused(garbage, "holds no key in PEM");
  }

  @Test
  void takesTheCurveForNoOther() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp521r1"));
    var key = generator.generateKeyPair().getPrivate();

    assertRefused(pem("PRIVATE KEY", key.getEncoded()), "P-256");
  }

  private static void assertRefused(String pem, String told) {
    assertThatThrownBy(() -> PemKeys.read(pem))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(told)
        .hasMessageNotContaining("secret");
  }

  private static String pem(String type, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            type, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), type);
  }
}
