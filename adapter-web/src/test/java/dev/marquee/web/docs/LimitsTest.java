package dev.marquee.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.Password;
import dev.marquee.domain.movie.Genres;
import dev.marquee.domain.movie.MovieTitle;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.RuntimeMinutes;
import dev.marquee.domain.post.PostContent;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.Username;
import dev.marquee.web.testing.Contract;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits that the document names are those that the rules have. */
class LimitsTest {

  private final Contract contract = new Contract();

  static Stream<Arguments> limits() {
    return Stream.of(
        schema("Registration/properties/username/maxLength", Username.MAX),
        schema("Registration/properties/email/maxLength", EmailAddress.MAX),
        schema("Registration/properties/password/minLength", Password.MIN),
        schema("Registration/properties/password/maxLength", Password.MAX),
        schema("NewPost/properties/content/maxLength", PostContent.MAX),
        schema("PostChanges/properties/content/maxLength", PostContent.MAX),
        schema("Post/properties/title/maxLength", PostTitle.MAX),
        schema("Post/properties/content/maxLength", PostContent.MAX),
        schema("NewMovie/properties/title/maxLength", MovieTitle.MAX),
        schema("NewMovie/properties/released/minimum", ReleaseYear.FIRST),
        schema("NewMovie/properties/rating/minimum", Rating.MIN.intValueExact()),
        schema("NewMovie/properties/rating/maximum", Rating.MAX.intValueExact()),
        schema("NewMovie/properties/genres/maxItems", Genres.MAX),
        schema("NewMovie/properties/genres/items/maxLength", Genres.MAX_NAME),
        schema("NewMovie/properties/runtime_minutes/maximum", RuntimeMinutes.MAX),
        schema("MovieChanges/properties/title/maxLength", MovieTitle.MAX),
        schema("MovieChanges/properties/released/minimum", ReleaseYear.FIRST),
        schema("MovieChanges/properties/genres/maxItems", Genres.MAX),
        schema("MovieChanges/properties/genres/items/maxLength", Genres.MAX_NAME),
        schema("MovieChanges/properties/runtime_minutes/maximum", RuntimeMinutes.MAX),
        parameter("Limit/schema/maximum", PageRequest.MAX_LIMIT),
        parameter("Limit/schema/default", PageRequest.DEFAULT_LIMIT),
        parameter("Skip/schema/maximum", PageRequest.MAX_SKIP));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void areTheSame(String pointer, int limit) {
    assertThat(contract.document().at(pointer).isMissingNode()).isFalse();
    assertThat(contract.document().at(pointer).asInt()).isEqualTo(limit);
  }

  private static Arguments schema(String pointer, int limit) {
    return Arguments.of("/components/schemas/" + pointer, limit);
  }

  private static Arguments parameter(String pointer, int limit) {
    return Arguments.of("/components/parameters/" + pointer, limit);
  }
}
