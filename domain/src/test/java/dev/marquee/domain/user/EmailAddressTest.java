package dev.marquee.domain.user;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailAddressTest {

  private static final String LABEL_63 = "a".repeat(63);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mary@example.org",
        "m@e.org",
        "Mary.Jane+films@Example.ORG",
        "mary@mail.sub-domain.example.co.uk",
        "!#$%&'*+/=?^_`{|}~-@example.org",
        "1@2.3",
        "zoë@exämple.org",
        "用户@例子.广告",
        "अजय@डाटा.भारत",
        "mary@xn--exmple-cua.org"
      })
  void takesAddressesOfAllKinds(String address) {
    assertThat(new EmailAddress(address)).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mary",
        "@",
        "@example.org",
        "mary@",
        "mary@@example.org",
        "mary@jane@example.org",
        ".mary@example.org",
        "mary.@example.org",
        "mary..jane@example.org",
        "mary@.example.org",
        "mary@example.org.",
        "mary@example..org",
        "mary@example",
        "mary@-example.org",
        "mary@example-.org",
        "mary@exam_ple.org",
        "mary jane@example.org",
        "mary@exam ple.org",
        "mary @example.org",
        "mary@ example.org",
        "Mary <mary@example.org>",
        "mary@example.org,john@example.org",
        "\"mary\"@example.org",
        "mary(films)@example.org",
        "mary@[127.0.0.1]",
        "mary@example.org\u00a0",
        "🎬@example.org",
        "mary＠example.org"
      })
  void refusesWhatIsNoAddress(String address) {
    assertThat(violationsOf(() -> new EmailAddress(address))).containsExactly("invalid_email");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ma\u0000ry@example.org", "mary@exa\nmple.org", "mary\ud83c@example.org"})
  void refusesWhatNoLineHolds(String address) {
    assertThat(violationsOf(() -> new EmailAddress(address))).containsExactly("invalid_character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void isNotBlank(String address) {
    assertThat(violationsOf(() -> new EmailAddress(address))).containsExactly("required");
  }

  @Test
  void isStrippedAndComposed() {
    assertThat(new EmailAddress(" zoe\u0308@example.org\n"))
        .isEqualTo(new EmailAddress("zo\u00eb@example.org"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ä", "𐐷"})
  void hasSixtyFourCodePointsBeforeTheAtSign(String letter) {
    assertThat(new EmailAddress(letter.repeat(64) + "@example.org").value()).endsWith("e.org");
    assertThat(violationsOf(() -> new EmailAddress(letter.repeat(65) + "@example.org")))
        .containsExactly("invalid_email");
  }

  @Test
  void hasSixtyThreeCharactersFromDotToDot() {
    assertThat(new EmailAddress("mary@" + LABEL_63 + ".org").value()).hasSize(72);
    assertThat(violationsOf(() -> new EmailAddress("mary@" + LABEL_63 + "a.org")))
        .containsExactly("invalid_email");
  }

  @Test
  void hasHundredAndTwentyCodePointsAtMost() {
    var longest = "a".repeat(52) + "@" + LABEL_63 + ".org";

    assertThat(new EmailAddress(longest).value()).hasSize(120);
    assertThat(violationsOf(() -> new EmailAddress("a" + longest))).containsExactly("too_long");
  }

  @Test
  void isComparedIgnoringCaseAndKeptAsWritten() {
    var address = new EmailAddress("Mary@Example.ORG");

    assertThat(address.value()).isEqualTo("Mary@Example.ORG");
    assertThat(address.key()).isEqualTo(new EmailAddress("mary@example.org").key());
    assertThat(address.key()).isNotEqualTo(new EmailAddress("mary@example.com").key());
  }
}
