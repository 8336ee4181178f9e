package dev.marquee.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.Violation;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.shared.PageRequest;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

  @Test
  void readsAQuery() {
    assertThat(
            QueryParams.parse("q=caf%C3%A9+noir&year=1990&rating=8.5&")
                .<List<Object>>read(in -> {
                  var q = in.required("q", Param::text);
                  var year = in.required("year", Param::integer, ReleaseYear::new);
                  var rating = in.required("rating", Param::decimal, Rating::new);
                  var limit = in.optional("limit", Param::integer);
                  return () -> List.of(q.get(), year.get(), rating.get(), limit.get().isEmpty());
                }))
        .containsExactly("café noir", new ReleaseYear(1990), Rating.of("8.5"), true);
  }

  @Test
  void reportsAllBadParametersAtOnce() {
    assertThat(
            broken(
                "limit=10&limit=20&skip=x&colour=red",
                in -> {
                  var limit = in.optional("limit", Param::integer);
                  var skip = in.optional("skip", Param::integer);
                  var year = in.required("year", Param::integer);
                  return () -> List.of(limit.get(), skip.get(), year.get());
                }))
        .containsExactly(
            "limit repeated", "skip wrong_type", "year required", "colour unknown_parameter");
  }

  @Test
  void rulesOverSeveralParametersPointAtParametersToo() {
    assertThat(
            broken(
                "limit=0",
                in -> {
                  var limit = in.required("limit", Param::integer);
                  return () -> new PageRequest(limit.get(), 0);
                }))
        .containsExactly("limit out_of_range");
  }

  @ParameterizedTest
  @CsvSource({
    "integer, +1",
    "integer, -1",
    "integer, 01",
    "integer, 1.0",
    "integer, 1e1",
    "integer, ''",
    "integer, ' 1'",
    "integer, ١",
    "integer, １",
    "id, 007",
    "decimal, .5",
    "decimal, 5.",
    "decimal, 08.1",
    "decimal, -1",
    "decimal, 1e400",
    "decimal, NaN",
    "decimal, ٨",
    "bool, 1",
    "bool, TRUE",
  })
  void takesPlainValuesOnly(String type, String value) {
    var types =
        Map.<String, Function<String, Object>>of(
            "integer", Param::integer,
            "id", Param::id,
            "decimal", Param::decimal,
            "bool", Param::bool);
    var query = Map.of("f", List.of(value));
    assertThat(
            violations(
                catchThrowableOfType(
                        BadParameters.class,
                        () -> new QueryParams(query).read(in -> in.required("f", types.get(type))))
                    .violations()))
        .containsExactly("f wrong_type");
  }

  @Test
  void zeroIsANumberButNoId() {
    assertThat(Param.integer("0")).isZero();
    assertThat(broken("f=0", in -> in.required("f", Param::id))).containsExactly("f out_of_range");
    assertThat(broken("f=2147483648", in -> in.required("f", Param::integer)))
        .containsExactly("f out_of_range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "01", "+1", "-1", "1.0", "x", "", "١", "9223372036854775808"})
  void nothingIsFoundUnderAnIdOfAnotherForm(String id) {
    assertThatThrownBy(() -> PathId.of(id, "post", PostId::new)).isInstanceOf(NotFound.class);
  }

  @Test
  void anIdInAPathIsPlain() {
    assertThat(PathId.of("9223372036854775807", "post", PostId::new))
        .isEqualTo(new PostId(Long.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%", "q=%2", "q=%zz", "%GG=1", "q=%FF", "q=%C0%80", "q=%ED%A0%80"})
  void refusesWhatCannotBeDecoded(String query) {
    assertThatThrownBy(() -> QueryParams.parse(query)).isInstanceOf(Malformed.class);
  }

  @Test
  void refusesTextThatCannotBeStored() {
    assertThat(broken("q=a%00b", in -> in.required("q", Param::text)))
        .containsExactly("q invalid_character");
  }

  @Test
  void refusesTooManyParameters() {
    assertThatThrownBy(() -> QueryParams.parse("a=1&".repeat(1_001))).isInstanceOf(Malformed.class);
  }

  @Test
  void aFormIgnoresWhatItDoesNotKnow() {
    assertThat(username(new Form(UrlEncoded.parse("username=ann%40x.org&scope=&x=1"))))
        .isEqualTo("ann@x.org");
  }

  @Test
  void aFormRefusesWhatIsMissingOrRepeated() {
    for (var form : List.of("", "user=ann", "username=ann&username=bob")) {
      assertThatThrownBy(() -> username(new Form(UrlEncoded.parse(form))))
          .isInstanceOf(InvalidRequest.class);
    }
  }

  @Test
  void readsTheFieldsOfMultipart() throws IOException {
    var body = part("username", "änn") + part("grant_type", "password") + "--b--\r\n";
    assertThat(username(new Form(multipart(body)))).isEqualTo("änn");
  }

  @Test
  void refusesBrokenMultipart() {
    for (var body : List.of("", "x", part("username", "ann"), "--b\r\nContent-Dis")) {
      assertThatThrownBy(() -> multipart(body)).as(body).isInstanceOf(Malformed.class);
    }
  }

  private static Map<String, List<String>> multipart(String body) throws IOException {
    return Multipart.parse(
        MediaType.of("multipart/form-data; boundary=b"), body.getBytes(StandardCharsets.UTF_8));
  }

  private static String part(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private static String username(Form form) {
    return form.read(in -> in.required("username", Param::text));
  }

  private static List<String> broken(
      String query, Function<Fields<String>, Supplier<Object>> reading) {
    return violations(
        catchThrowableOfType(BadParameters.class, () -> QueryParams.parse(query).read(reading))
            .violations());
  }

  private static List<String> violations(List<Violation> violations) {
    return violations.stream().map(v -> v.field() + " " + v.code()).toList();
  }
}
