package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.auth.PasswordHasher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link PasswordHasher} promises. */
public interface PasswordHasherContract {

  PasswordHasher hasher();

  /** A hash of the password as none are made any more. */
  PasswordHash outdated(String password);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "  spaces  ",
        "пароль-密码-🎬",
        "\t\n\u0001 control",
        "%$:,={}'\""
      })
  default void knowsThePasswordAgain(String password) {
    var hash = hasher().hash(new Password(password));

    assertThat(hasher().verify(password, hash)).isTrue();
  }

  /** A lone surrogate is a question mark to UTF-8 encoders. */
  @ParameterizedTest
  @CsvSource({
    "correct horse, Correct horse",
    "correct horse, 'correct horse '",
    "correct horse, correct hors",
    "correct horse, correct horse battery",
    "correct horse, ''",
    "correct?horse, correct\ud83chorse",
    "correct🎬horse, correct\udfac\ud83chorse"
  })
  default void takesNoOtherTextForIt(String password, String other) {
    var hash = hasher().hash(new Password(password));

    assertThat(hasher().verify(other, hash)).isFalse();
    assertThat(hasher().verify(other + "\u0000", hash)).isFalse();
  }

  @Test
  default void hearsThePasswordToItsEnd() {
    var long1 = "🎬".repeat(Password.MAX - 1) + "1";
    var long2 = "🎬".repeat(Password.MAX - 1) + "2";
    var hash = hasher().hash(new Password(long1));

    assertThat(hasher().verify(long1, hash)).isTrue();
    assertThat(hasher().verify(long2, hash)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Ame\u0301lie 2001, Am\u00e9lie 2001", "Am\u00e9lie 2001, Ame\u0301lie 2001"})
  default void knowsItHoweverItIsTyped(String chosen, String typed) {
    var hash = hasher().hash(new Password(chosen));

    assertThat(hasher().verify(typed, hash)).isTrue();
  }

  @Test
  default void nobodySeesFromTheHashesWhoHasTheSamePassword() {
    var password = new Password("correct horse battery");

    assertThat(hasher().hash(password)).isNotEqualTo(hasher().hash(password));
  }

  @Test
  default void nobodySeesThePasswordInTheHash() {
    var hash = hasher().hash(new Password("correct horse battery"));

    assertThat(hash.value()).doesNotContain("correct", "horse", "battery");
  }

  @Test
  default void tellsItsHashesFromOtherText() {
    assertThat(hasher().canVerify(hasher().hash(new Password("correct horse")))).isTrue();
    assertThat(hasher().canVerify(outdated("correct horse"))).isTrue();
    assertThat(hasher().canVerify(new PasswordHash(""))).isFalse();
    assertThat(hasher().canVerify(new PasswordHash("correct horse"))).isFalse();
    assertThat(hasher().canVerify(new PasswordHash("$2b$12$too-short"))).isFalse();
  }

  @Test
  default void aNewHashIsNotOutdated() {
    assertThat(hasher().isOutdated(hasher().hash(new Password("correct horse")))).isFalse();
  }

  @Test
  default void anOutdatedHashStillVerifies() {
    var hash = outdated("correct horse");

    assertThat(hasher().isOutdated(hash)).isTrue();
    assertThat(hasher().verify("correct horse", hash)).isTrue();
    assertThat(hasher().verify("Correct horse", hash)).isFalse();
    assertThat(hasher().verify("correct horse\u0000", hash)).isFalse();
  }

  /** Elsewhere shorter ones may have been allowed. */
  @ParameterizedTest
  @ValueSource(strings = {"correct horse", "short", "Ame\u0301lie 2001"})
  default void whatWasVerifiedIsHashedAsNewPasswordsAre(String verified) {
    var hash = hasher().rehash(verified);

    assertThat(hasher().isOutdated(hash)).isFalse();
    assertThat(hasher().verify(verified, hash)).isTrue();
    assertThat(hasher().verify(verified + "!", hash)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong", "\u0000", "\ud83c", "\udfac\ud83c"})
  default void verifiesNothingOfAnyText(String candidate) {
    assertThatCode(() -> hasher().verifyNothing(candidate)).doesNotThrowAnyException();
  }
}
