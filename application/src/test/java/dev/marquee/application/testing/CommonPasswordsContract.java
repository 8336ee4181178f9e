package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.CommonPasswords;
import dev.marquee.application.auth.Password;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link CommonPasswords} promises. */
public interface CommonPasswordsContract {

  CommonPasswords common();

  @ParameterizedTest
  @ValueSource(strings = {"password", "PASSWORD", "PassWord", "12345678", "Passw0rd", "QWERTYUIOP"})
  default void knowsWhatIsGuessedFirstInAnyCase(String password) {
    assertThat(common().contains(new Password(password))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "strongpassword123",
        "correct horse battery",
        "passwordpassword 12345678",
        " password",
        "password\u200b",
        "pässword",
        "drowssap-78654321",
        "                ",
        "пароль-密码-🎬"
      })
  default void countsOnlyTheWhole(String password) {
    assertThat(common().contains(new Password(password))).isFalse();
  }
}
