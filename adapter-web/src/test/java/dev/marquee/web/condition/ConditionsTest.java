package dev.marquee.web.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.shared.ExpectedVersion;
import io.micronaut.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionsTest {

  private static final EntityTag TAG = EntityTag.of("post", 7, 3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"post-7-3\"",
        "W/\"post-7-3\"",
        "*",
        "\"x\", W/\"y,z\" ,\"post-7-3\"",
        "\"x\"|*"
      })
  void whoHasItIsTold(String header) {
    assertThat(ifNoneMatch(header)).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"post-7-4\"",
        "\"post-7-3-a\"",
        "\"POST-7-3\"",
        "post-7-3",
        "w/",
        "\"*\"",
        "\""
      })
  void whoHasAnotherStateGetsThisOne(String header) {
    assertThat(ifNoneMatch(header)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "\"post-7-3\"; 3",
        "W/\"post-7-3\"; 3",
        "\"post-7-3-0123\"; 3",
        "\"post-7-3\", \"post-7-5\"|\"post-7-9\"; 3 5 9",
        "\"post-77-3\"; ``",
        "\"user-7-3\"; ``",
        "\"xpost-7-3\"; ``",
        "\"post-7-99999999999999999999\"; ``",
        "post-7-3; ``",
        "\"\"; ``",
      })
  void readsVersionsOffTheTagsOfTheThing(String header, String versions) {
    Set<Long> expected =
        Arrays.stream(versions.split(" "))
            .filter(version -> !version.isEmpty())
            .map(Long::valueOf)
            .collect(Collectors.toSet());

    assertThat(ifMatch(header, false)).isEqualTo(ExpectedVersion.oneOf(expected));
    assertThat(ifMatch(header, true)).isEqualTo(ExpectedVersion.oneOf(expected));
  }

  @Test
  void whoSaysNothingMeansAnyUnlessItHasToBeSaid() {
    assertThat(ifMatch("", false)).isEqualTo(ExpectedVersion.any());
    assertThat(ifMatch("", true)).isEqualTo(ExpectedVersion.unsaid());
    assertThat(ifMatch("*", true)).isEqualTo(ExpectedVersion.any());
  }

  @Test
  void aViewThatDependsOnMoreHasATagOfItsOwn() {
    assertThat(TAG).hasToString("\"post-7-3\"");
    assertThat(TAG.with("a").toString()).matches("\"post-7-3-[0-9a-f]{16}\"");
    assertThat(TAG.with("a")).isEqualTo(TAG.with("a")).isNotEqualTo(TAG.with("b"));
  }

  private static int ifNoneMatch(String header) {
    var conditions = new Conditions(List.of(), lines(header), false);
    return conditions.answer(TAG, HttpResponse.ok("body")).code();
  }

  private static ExpectedVersion ifMatch(String header, boolean demanded) {
    return new Conditions(lines(header), List.of(), demanded).expected("post", 7);
  }

  private static List<String> lines(String header) {
    return header.isEmpty() ? List.of() : List.of(header.split("\\|"));
  }
}
