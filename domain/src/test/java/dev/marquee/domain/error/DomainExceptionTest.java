package dev.marquee.domain.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DomainExceptionTest {

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(new Conflict("last_admin"), "last_admin"),
        Arguments.of(new Forbidden("not_allowed"), "not_allowed"),
        Arguments.of(new NotFound("post"), "post_not_found"),
        Arguments.of(new PreconditionFailed("version_mismatch"), "version_mismatch"),
        Arguments.of(new Unauthenticated("invalid_token"), "invalid_token"),
        Arguments.of(InvalidInput.of("too_long", "is too long"), "invalid_input"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void carriesACode(DomainException refusal, String code) {
    assertThat(refusal.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isAnAnswerWithoutAStackTrace(DomainException refusal) {
    assertThat(refusal.getStackTrace()).isEmpty();
  }

  @Test
  void everyKindIsTriedHere() {
    var kinds = refusals().<Class<?>>map(arguments -> arguments.get()[0].getClass()).toList();

    assertThat(DomainException.class.getPermittedSubclasses())
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Test
  void notFoundNamesWhatWasLookedFor() {
    assertThat(new NotFound("post").resource()).isEqualTo("post");
  }

  @Test
  void invalidInputSaysEverythingThatIsBroken() {
    var violations = new Violations();
    violations.add("title", "required", "must be given");
    violations.add("", "contradiction", "does not fit together");

    assertThatThrownBy(violations::throwIfAny)
        .hasMessage("title: must be given; does not fit together");
  }
}
