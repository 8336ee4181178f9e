package dev.marquee.application.auth;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "strongpassword123",
        "aaaaaaaa",
        "        ",
        "\t\n\r\u0001\u007f\u200b\ufeff!",
        "пароль-密码"
      })
  void isMadeOfAnything(String password) {
    assertThat(new Password(password).value()).isEqualTo(password);
  }

  @Test
  void hasEightToHundredAndTwentyEightCodePoints() {
    assertThat(new Password("🎬".repeat(8)).value()).hasSize(16);
    assertThat(new Password("🎬".repeat(128)).value()).hasSize(256);
    assertThat(violationsOf(() -> new Password("🎬".repeat(7)))).containsExactly("too_short");
    assertThat(violationsOf(() -> new Password("🎬".repeat(129)))).containsExactly("too_long");
    assertThat(violationsOf(() -> new Password(""))).containsExactly("too_short");
  }

  @Test
  void isComposedAndNotStripped() {
    assertThat(new Password(" Ame\u0301lie ")).isEqualTo(new Password(" Am\u00e9lie "));
    assertThat(new Password(" Ame\u0301lie ").value()).hasSize(8);
    assertThat(violationsOf(() -> new Password("e\u0301".repeat(7)))).containsExactly("too_short");
    assertThat(new Password("e\u0301".repeat(128)).value()).hasSize(128);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pass\u0000word", "pass\ud83cword", "pass\udfacword"})
  void refusesWhatNoStoreCanKeep(String password) {
    assertThat(violationsOf(() -> new Password(password))).containsExactly("invalid_character");
  }

  /** Composing so many marks would take a minute. */
  @Test
  @Timeout(20)
  void heapsOfMarksAreRefusedWithoutComposingThem() {
    var marks = "\u0301\u0316".repeat(200_000);

    assertThat(violationsOf(() -> new Password(marks))).containsExactly("too_long");
  }

  @Test
  void secretsAreNotPrinted() {
    assertThat(new Password("correct horse")).hasToString("***");
    assertThat(new PasswordHash("$argon2id$secret")).hasToString("***");
    assertThat(new AccessToken("id", "secret", Duration.ofMinutes(30), "user"))
        .hasToString("AccessToken[id=id, value=***, lifetime=PT30M, scope=user]");
  }
}
