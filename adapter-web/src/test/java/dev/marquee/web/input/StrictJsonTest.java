package dev.marquee.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.marquee.web.input.JsonValue.JsonArray;
import dev.marquee.web.input.JsonValue.JsonNumber;
import dev.marquee.web.input.JsonValue.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  /** Nicolas Seriot's parser tests, where they are at hand; not part of the project. */
  private static final Path SUITE = Path.of("../../shared/data/json-test-suite/test_parsing");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}}",
        "{} {}",
        "{}x",
        "{\"a\":1,}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":{\"b\":1,\"b\":2}}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":-Infinity}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":5.}",
        "{\"a\":0x1}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":1} // comment",
        "\uFEFF{}",
      })
  void refusesWhatIsNoJsonText(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(Malformed.class);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    for (var bytes :
        List.of(
            new byte[] {'"', (byte) 0xFF, '"'},
            new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'},
            new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
            "{}".getBytes(StandardCharsets.UTF_16),
            "{}".getBytes(StandardCharsets.UTF_16LE))) {
      assertThatThrownBy(() -> StrictJson.parse(bytes)).isInstanceOf(Malformed.class);
    }
  }

  @Test
  void nestsAsDeepAsIsAllowedAndNoDeeper() {
    assertThat(parse(nested(StrictJson.MAX_NESTING))).isInstanceOf(JsonArray.class);
    assertThatThrownBy(() -> parse(nested(StrictJson.MAX_NESTING + 1)))
        .isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> parse("[".repeat(1_000_000))).isInstanceOf(Malformed.class);
  }

  @Test
  void keepsTheSpellingOfNumbers() {
    assertThat(parse("1e999999999999")).isEqualTo(new JsonNumber("1e999999999999"));
    assertThat(parse("1.0")).isEqualTo(new JsonNumber("1.0"));
    assertThat(parse("9".repeat(2_000))).isEqualTo(new JsonNumber("9".repeat(2_000)));
  }

  @Test
  void leavesLoneSurrogatesToTheRulesOfText() {
    assertThat(parse("\"\\ud800\"")).isEqualTo(new JsonText("\ud800"));
  }

  @Test
  void refusesLoneSurrogatesInNames() {
    assertThatThrownBy(() -> parse("{\"\\udc00\":1}")).isInstanceOf(Malformed.class);
  }

  @Test
  void agreesWithTheTestSuite() throws IOException {
    assumeThat(SUITE).as("the JSON test suite is not there").isDirectory();
    try (var files = Files.list(SUITE)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        var accepted = accepts(Files.readAllBytes(file));
        switch (name.charAt(0)) {
          case 'n' -> assertThat(accepted).as(name).isFalse();
          // it calls a key that comes twice good JSON; here it is not
          case 'y' -> assertThat(accepted).as(name).isNotEqualTo(name.contains("duplicated_key"));
          default -> {}
        }
      }
    }
  }

  private static boolean accepts(byte[] bytes) {
    try {
      StrictJson.parse(bytes);
      return true;
    } catch (Malformed e) {
      return false;
    }
  }

  private static JsonValue parse(String text) {
    return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }
}
