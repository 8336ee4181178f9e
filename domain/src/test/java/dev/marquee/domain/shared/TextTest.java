package dev.marquee.domain.shared;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextTest {

  private static final String CLAPPER = "🎬";

  @ParameterizedTest
  @ValueSource(
      strings = {"Metropolis", " Metropolis", "Metropolis\n", "\t Metropolis \u2028\u3000"})
  void lineIsStripped(String written) {
    assertThat(Text.line(written, 10)).isEqualTo("Metropolis");
  }

  @Test
  void lineIsComposed() {
    assertThat(Text.line("Ame\u0301lie", 6)).isEqualTo("Am\u00e9lie");
  }

  @Test
  void lineKeepsWhatOnlyLooksAlike() {
    assertThat(Text.line("ﬁlm №1", 10)).isEqualTo("ﬁlm №1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\r\n", "\u00a0", "\u2003\u3000", "\u200b", " \ufeff\u202e "})
  void lineHasSomethingToSee(String blank) {
    assertThat(violationsOf(() -> Text.line(blank, 10))).containsExactly("required");
  }

  @ParameterizedTest
  @MethodSource("controlCharacters")
  void lineHasNoControlCharacters(String control) {
    assertThat(violationsOf(() -> Text.line("a" + control + "b", 10)))
        .containsExactly("invalid_character");
  }

  static Stream<String> controlCharacters() {
    var lineEnds = IntStream.of(0x2028, 0x2029);
    var c0 = IntStream.rangeClosed(0x00, 0x1f);
    var c1 = IntStream.rangeClosed(0x7f, 0x9f);
    return Stream.of(c0, c1, lineEnds).flatMapToInt(s -> s).mapToObj(Character::toString);
  }

  @Test
  void lengthIsCountedInCodePointsOfWhatIsKept() {
    assertThat(Text.line(CLAPPER.repeat(10), 10)).hasSize(20);
    assertThat(Text.line("  " + "e\u0301".repeat(10) + "  ", 10)).hasSize(10);
    assertThat(violationsOf(() -> Text.line(CLAPPER.repeat(11), 10))).containsExactly("too_long");
    assertThat(violationsOf(() -> Text.line("e\u0301".repeat(11), 10))).containsExactly("too_long");
  }

  @Test
  void whatHasTheMostPartsStillFits() {
    var fourParts = "\u1f82";
    var written = Normalizer.normalize(fourParts, Normalizer.Form.NFD).repeat(10);

    assertThat(written).hasSize(40);
    assertThat(Text.line(written, 10)).isEqualTo(fourParts.repeat(10));
  }

  /** {@link Text#composed} stands on it. */
  @Test
  void noCharacterHasMoreThanFourParts() {
    var most =
        everyCharacter()
            .map(c -> Normalizer.normalize(c, Normalizer.Form.NFD))
            .mapToInt(parts -> parts.codePointCount(0, parts.length()))
            .max();

    assertThat(most).hasValue(4);
  }

  /** Composing takes time that grows with the square of the number of marks: here, a minute. */
  @Test
  @Timeout(20)
  void heapsOfMarksAreRefusedWithoutComposingThem() {
    var marks = "a" + "\u0301\u0316".repeat(200_000);

    assertThat(violationsOf(() -> Text.line(marks, 200))).containsExactly("too_long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"  two\r\n\tlines  ", "e\u0301", "\u0001", "\ufeff🎬"})
  void verbatimIsKeptAsItIs(String written) {
    assertThat(Text.verbatim(written, 1, 100)).isSameAs(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t\r\n", "\u00a0", "\u200b"})
  void verbatimHasSomethingToSee(String blank) {
    assertThat(violationsOf(() -> Text.verbatim(blank, 1, 100))).containsExactly("required");
  }

  @Test
  void verbatimIsHeldToItsBounds() {
    assertThat(Text.verbatim(CLAPPER.repeat(2), 2, 4)).hasSize(4);
    assertThat(Text.verbatim(CLAPPER.repeat(4), 2, 4)).hasSize(8);
    assertThat(violationsOf(() -> Text.verbatim(CLAPPER, 2, 4))).containsExactly("too_short");
    assertThat(violationsOf(() -> Text.verbatim(CLAPPER.repeat(5), 2, 4)))
        .containsExactly("too_long");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0000, 0xd800, 0xdbff, 0xdc00, 0xdfff})
  void whatNoStoreCanKeepIsRefusedEverywhere(int character) {
    var text = "a" + (char) character + "b";

    assertThat(violationsOf(() -> Text.storable(text))).containsExactly("invalid_character");
    assertThat(violationsOf(() -> Text.line(text, 10))).containsExactly("invalid_character");
    assertThat(violationsOf(() -> Text.verbatim(text, 1, 10))).containsExactly("invalid_character");
  }

  @Test
  void surrogatesInTheWrongOrderAreNoPair() {
    assertThat(violationsOf(() -> Text.storable("\udfac\ud83c")))
        .containsExactly("invalid_character");
    assertThat(Text.storable("\ud83c\udfac")).isEqualTo(CLAPPER);
  }

  @ParameterizedTest
  @CsvSource({
    "mary, MARY",
    "zoë, ZOË",
    "straße, STRASSE",
    "straße, STRAẞE",
    "ΟΔΥΣΣΕΥΣ, οδυσσευς",
    "ǆ, ǅ",
    "𐐨, 𐐀"
  })
  void textsThatDifferInCaseOnlyAreEqual(String one, String other) {
    assertThat(Text.ignoringCase(one)).isEqualTo(Text.ignoringCase(other));
  }

  @ParameterizedTest
  @CsvSource({"zoe, zoë", "mary, marγ", "a b, ab", "o, 0"})
  void textsThatDifferOtherwiseAreNot(String one, String other) {
    assertThat(Text.ignoringCase(one)).isNotEqualTo(Text.ignoringCase(other));
  }

  @Test
  void caseIsIgnoredForEveryCharacterHoweverItIsWritten() {
    assertThat(everyCharacter().filter(c -> forms(c).distinct().count() > 1)).isEmpty();
  }

  private static Stream<String> forms(String c) {
    return Stream.of(
            c,
            c.toUpperCase(Locale.ROOT),
            c.toLowerCase(Locale.ROOT),
            Character.toString(Character.toTitleCase(c.codePointAt(0))),
            Normalizer.normalize(c, Normalizer.Form.NFC),
            Normalizer.normalize(c, Normalizer.Form.NFD),
            Text.ignoringCase(c))
        .map(Text::ignoringCase);
  }

  @Test
  void marksMayComeInAnyOrder() {
    assertThat(Text.ignoringCase("\u03b1\u0345\u0301")).isEqualTo(Text.ignoringCase("\u1fb4"));
    assertThat(Text.ignoringCase("\u1fbc\u0301")).isEqualTo(Text.ignoringCase("\u1fb4"));
  }

  @Test
  void caseIsIgnoredAlikeInEveryLocale() {
    var before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(Text.ignoringCase("TITLE")).isEqualTo("title");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Stream<String> everyCharacter() {
    return IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .filter(Character::isDefined)
        .mapToObj(Character::toString);
  }
}
