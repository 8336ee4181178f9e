package dev.marquee.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.shared.Change;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {

  @Test
  void buildsFromSoundFields() {
    var title =
        read("{\"title\":\" Alien \"}", in -> in.required("title", Json::text, PostTitle::new));
    assertThat(title).isEqualTo(new PostTitle("Alien"));
  }

  @Test
  void reportsAllThatIsWrongAtOnce() {
    assertThat(
            broken(
                "{\"title\":7,\"rating\":10.5,\"tags\":[1,\"x\",null],\"x/y~\":0}",
                in -> {
                  var title = in.required("title", Json::text, PostTitle::new);
                  var year = in.required("year", Json::integer);
                  var rating = in.optional("rating", Json::decimal, Rating::new);
                  var tags = in.optional("tags", Json::texts);
                  return () -> List.of(title.get(), year.get(), rating.get(), tags.get());
                }))
        .containsExactly(
            "title wrong_type",
            "year required",
            "rating out_of_range",
            "tags/0 wrong_type",
            "tags/2 wrong_type",
            "x~1y~0 unknown_field");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text     | 7                | wrong_type",
        "text     | true             | wrong_type",
        "text     | [\"x\"]          | wrong_type",
        "text     | {\"x\":1}        | wrong_type",
        "text     | null             | required",
        "text     | \"\\ud800\"      | invalid_character",
        "text     | \"a\\udc00b\"    | invalid_character",
        "text     | \"\\u0000\"      | invalid_character",
        "bool     | \"true\"         | wrong_type",
        "bool     | \"maybe\"        | wrong_type",
        "bool     | 0                | wrong_type",
        "integer  | \"7\"            | wrong_type",
        "integer  | true             | wrong_type",
        "integer  | [7]              | wrong_type",
        "integer  | 1.0              | wrong_type",
        "integer  | 1.5              | wrong_type",
        "integer  | 1e2              | wrong_type",
        "integer  | 2147483648       | out_of_range",
        "integer  | -2147483649      | out_of_range",
        "integer  | 99999999999999999999 | out_of_range",
        "id       | 0                | out_of_range",
        "id       | -1               | out_of_range",
        "id       | 9223372036854775808 | out_of_range",
        "decimal  | \"8.1\"          | wrong_type",
        "decimal  | 1e400            | out_of_range",
        "decimal  | -1e400           | out_of_range",
        "decimal  | 1e-400           | out_of_range",
        "decimal  | 1e999999999      | out_of_range",
        "decimal  | 1e99999999999    | out_of_range",
        "instant  | 1700000000       | wrong_type",
        "instant  | \"2026-01-31\"   | invalid_format",
        "instant  | \"2026-01-31T12:00:00\" | invalid_format",
        "instant  | \"2026-01-31T12:00Z\" | invalid_format",
        "instant  | \"2026-02-30T12:00:00Z\" | invalid_format",
        "instant  | \"٢٠٢٦-01-31T12:00:00Z\" | invalid_format",
        "texts    | \"x\"            | wrong_type",
      })
  void convertsNothing(String type, String value, String code) {
    var types =
        Map.<String, Function<JsonValue, Object>>of(
            "text", Json::text,
            "bool", Json::bool,
            "integer", Json::integer,
            "id", Json::id,
            "decimal", Json::decimal,
            "instant", Json::instant,
            "texts", Json::texts);
    assertThat(broken("{\"f\":" + value + "}", in -> in.required("f", types.get(type))))
        .containsExactly("f " + code);
  }

  @Test
  void readsEachType() {
    assertThat(field("\"\\ud83c\\udfac\"", Json::text)).isEqualTo("🎬");
    assertThat(field("true", Json::bool)).isTrue();
    assertThat(field("-2147483648", Json::integer)).isEqualTo(Integer.MIN_VALUE);
    assertThat(field("9223372036854775807", Json::id)).isEqualTo(Long.MAX_VALUE);
    assertThat(field("8.10", Json::decimal)).isEqualByComparingTo("8.1");
    assertThat(field("1e1", Json::decimal)).isEqualByComparingTo(BigDecimal.TEN);
    assertThat(field("0e999", Json::decimal)).isEqualTo(BigDecimal.ZERO);
    assertThat(field("\"2026-01-31t13:00:00.123456789+01:00\"", Json::instant))
        .isEqualTo(Instant.parse("2026-01-31T12:00:00.123456Z"));
    assertThat(field("[\"a\",\"b\"]", Json::texts)).containsExactly("a", "b");
  }

  @Test
  void absentAndNullAreTwoThingsInAPatch() {
    assertThat(change("{}")).isEqualTo(Change.keep());
    assertThat(change("{\"title\":\"x\"}")).isEqualTo(Change.to(new PostTitle("x")));
    assertThat(broken("{\"title\":null}", in -> in.change("title", Json::text, PostTitle::new)))
        .containsExactly("title required");
    assertThat(clearable("{}")).isEqualTo(Change.keep());
    assertThat(clearable("{\"title\":null}")).isEqualTo(Change.to(Optional.empty()));
    assertThat(clearable("{\"title\":\"x\"}"))
        .isEqualTo(Change.to(Optional.of(new PostTitle("x"))));
  }

  @Test
  void anOptionalFieldMayBeAbsentOrNull() {
    assertThat(JsonBodyTest.<Optional<String>>read("{}", in -> in.optional("a", Json::text)))
        .isEmpty();
    assertThat(
            JsonBodyTest.<Optional<String>>read("{\"a\":null}", in -> in.optional("a", Json::text)))
        .isEmpty();
  }

  @Test
  void namesStrangeFieldsWithoutRepeatingWhatCannotBeSent() {
    assertThat(broken("{\"\\u0000\":1}", in -> () -> "")).containsExactly("\0 unknown_field");
    assertThat(broken("{\"" + "x".repeat(5_000) + "\":1}", in -> () -> ""))
        .containsExactly("x".repeat(100) + " unknown_field");
  }

  @Test
  void doesNotListUnknownFieldsWithoutEnd() {
    var many = new StringBuilder("{\"a\":1");
    for (int i = 0; i < 10_000; i++) {
      many.append(",\"f").append(i).append("\":1");
    }
    assertThat(broken(many.append('}').toString(), in -> in.required("a", Json::integer)))
        .hasSize(20);
  }

  @Test
  void handsOutNoValueBeforeAllAreJudged() {
    assertThatThrownBy(() ->
            read("{\"a\":1}", in -> in.required("a", Json::integer).get() > 0 ? () -> 1 : null))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyAnObjectHasFields() {
    assertThatThrownBy(() -> body("[]")).isInstanceOf(InvalidInput.class);
  }

  private static Change<PostTitle> change(String json) {
    return read(json, in -> in.change("title", Json::text, PostTitle::new));
  }

  private static Change<Optional<PostTitle>> clearable(String json) {
    return read(json, in -> in.clearable("title", Json::text, PostTitle::new));
  }

  private static <T> T field(String value, Function<JsonValue, T> type) {
    return read("{\"f\":" + value + "}", in -> in.required("f", type));
  }

  private static Supplier<Object> built(
      Function<Fields<JsonValue>, Supplier<?>> reading, Fields<JsonValue> in) {
    var whole = reading.apply(in);
    return () -> whole.get();
  }

  private static <T> T read(String json, Function<Fields<JsonValue>, Supplier<T>> reading) {
    return body(json).read(reading);
  }

  private static JsonBody body(String json) {
    return JsonBody.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> broken(
      String json, Function<Fields<JsonValue>, Supplier<?>> reading) {
    return catchThrowableOfType(InvalidInput.class, () -> body(json).read(in -> built(reading, in)))
        .violations()
        .stream()
        .map(violation -> violation.field() + " " + violation.code())
        .toList();
  }
}
