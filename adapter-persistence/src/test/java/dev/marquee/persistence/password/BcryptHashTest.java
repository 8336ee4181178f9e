package dev.marquee.persistence.password;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.auth.PasswordHasher;
import dev.marquee.application.testing.PasswordHasherContract;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hashes that the bcrypt of Python 3.2.2 and Apache's htpasswd 2.4 made. */
final class BcryptHashTest implements PasswordHasherContract {

  private static final byte[] SALT = "0123456789abcdef".getBytes(US_ASCII);

  /** Of 72 times the letter a, by Python. */
  private static final String LONGEST =
      "$2b$04$E5aRFK9/w8XR.VHkxSQh2ewT9HoZc.fg/q5ztuKTO9aMGncEhP6Ry";

  /** Of {@code Ame\u0301lie 2001}, in this form, by Python. */
  private static final String DECOMPOSED =
      "$2b$04$RioUBHy44xQPDWkP1KyoYOGhmZNbPN9Ibflm4ObXHEwQpH/5bI9se";

  private final PasswordHasher hasher = new Argon2PasswordHasher(new Argon2Settings(64, 1, 1));

  @Override
  public PasswordHasher hasher() {
    return hasher;
  }

  @Override
  public PasswordHash outdated(String password) {
    return new PasswordHash(OpenBSDBCrypt.generate("2b", password.toCharArray(), SALT, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "correct horse battery, $2b$12$RT/o2r4yCZnLDceuyV7TV.yvKWL2TPvr7wOJuCvLd7E9mJ5EOG5ve",
    "correct horse battery, $2y$12$IQMW/eYaGrE1lAYV5dAgden54vb9BLKxQ6fbZ76PUqZCW5ksiooNe",
    "correct horse battery, $2a$04$nAS4wQGDz6rPqGxuLnyRreRIBPuHNPd/fpfDcVwphw9MplK08Winq",
    "abc, $2b$04$2sFdIjVBtnmMjflTqVAEeOO2.GbaoUFS1.fTPqBMfVq3AfVplzCvi",
    "Am\u00e9lie 2001, $2b$04$hlSa6w4pfuXutg1W9pzvHOt5PFgYy5xq8.Rb3T1cRHqxPOa22kfbe"
  })
  void agreesWithOtherImplementations(String password, String hash) {
    assertThat(hasher.verify(password, new PasswordHash(hash))).isTrue();
    assertThat(hasher.verify(password + "!", new PasswordHash(hash))).isFalse();
    assertThat(hasher.isOutdated(new PasswordHash(hash))).isTrue();
  }

  @Test
  void hearsAllOfItsSeventyTwoBytesAndTakesNothingLonger() {
    assertThat(verify("a".repeat(72), LONGEST)).isTrue();
    assertThat(verify("a".repeat(71), LONGEST)).isFalse();
    assertThat(verify("a".repeat(71) + "b", LONGEST)).isFalse();
    assertThat(verify("a".repeat(73), LONGEST)).isFalse();
    assertThat(verify("a".repeat(72) + "b", LONGEST)).isFalse();
  }

  /** To bcrypt, a password repeats itself with a U+0000 between. */
  @Test
  void takesNoRepetitionForThePassword() {
    var abc = "$2b$04$2sFdIjVBtnmMjflTqVAEeOO2.GbaoUFS1.fTPqBMfVq3AfVplzCvi";

    assertThat(OpenBSDBCrypt.checkPassword(abc, "abc\u0000abc".toCharArray())).isTrue();
    assertThat(verify("abc\u0000abc", abc)).isFalse();
  }

  @Test
  void countsTheBytesThatWereTyped() {
    assertThat(verify("Ame\u0301lie 2001", DECOMPOSED)).isTrue();
    assertThat(verify("Am\u00e9lie 2001", DECOMPOSED)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$2b$04$2sFdIjVBtnmMjflTqVAEeOO2.GbaoUFS1.fTPqBMfVq3AfVplzCv",
        "$2b$04$2sFdIjVBtnmMjflTqVAEeOO2.GbaoUFS1.fTPqBMfVq3AfVplzCvii",
        "$2b$04$2sFdIjVBtnmMjflTqVAEeOO2.GbaoUFS1.fTPqBMfVq3AfVplzCvj",
        "$2b$04$2sFdIjVBtnmMjflTqVAEefO2.GbaoUFS1.fTPqBMfVq3AfVplzCvi",
        "$2b$04$2sFdIjVBtnmMjflTqVAEeOO2.GbaoUFS1.fTPqBMfVq3AfVplzCv!",
        "$2x$04$2sFdIjVBtnmMjflTqVAEeOO2.GbaoUFS1.fTPqBMfVq3AfVplzCvi",
        "$2$04$2sFdIjVBtnmMjflTqVAEeOO2.GbaoUFS1.fTPqBMfVq3AfVplzCvi",
        "$2b$4$2sFdIjVBtnmMjflTqVAEeOO2.GbaoUFS1.fTPqBMfVq3AfVplzCvi",
        "$2b$03$2sFdIjVBtnmMjflTqVAEeOO2.GbaoUFS1.fTPqBMfVq3AfVplzCvi",
        "$2b$31$2sFdIjVBtnmMjflTqVAEeOO2.GbaoUFS1.fTPqBMfVq3AfVplzCvi"
      })
  void malformedOnesAndThoseOfNoSanePriceAreNone(String text) {
    assertThat(BcryptHash.parse(text)).isEmpty();
    assertThat(verify("abc", text)).isFalse();
  }

  @Test
  void isNotPrinted() {
    assertThat(new BcryptHash(LONGEST)).hasToString("***");
  }

  private boolean verify(String candidate, String hash) {
    return hasher.verify(candidate, new PasswordHash(hash));
  }
}
