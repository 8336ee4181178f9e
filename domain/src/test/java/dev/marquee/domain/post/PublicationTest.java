package dev.marquee.domain.post;

import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.shared.Change;
import dev.marquee.domain.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicationTest {

  private static final Instant NOW = Samples.NOW;
  private static final Instant SOON = NOW.plus(Duration.ofDays(3));

  private static final PostState DRAFT = PostState.draft();
  private static final PostState SCHEDULED = PostState.scheduled(NOW.plus(Duration.ofDays(9)));
  private static final PostState PUBLISHED = PostState.published(NOW.minus(Duration.ofDays(9)));

  /** What is asked, and what becomes of a draft, a scheduled and a published post. */
  private static final String TABLE =
      """
      published  publish_at  draft          scheduled      published
      absent     absent      kept           kept           kept
      absent     null        draft          draft          kept
      absent     past        in_the_past    in_the_past    in_the_past
      absent     now         in_the_past    in_the_past    in_the_past
      absent     future      soon           soon           soon
      true       absent      now            now            kept
      true       null        now            now            kept
      true       past        in_the_past    in_the_past    in_the_past
      true       now         in_the_past    in_the_past    in_the_past
      true       future      contradiction  contradiction  contradiction
      false      absent      draft          kept           draft
      false      null        draft          draft          draft
      false      past        in_the_past    in_the_past    in_the_past
      false      now         in_the_past    in_the_past    in_the_past
      false      future      soon           soon           soon
      """;

  private static final Map<String, Change<Boolean>> PUBLISHED_SAID =
      Map.of("absent", Change.keep(), "true", Change.to(true), "false", Change.to(false));

  private static final Map<String, Change<Optional<Instant>>> PUBLISH_AT_SAID =
      Map.of(
          "absent", Change.keep(),
          "null", Change.to(Optional.empty()),
          "past", Change.to(Optional.of(NOW.minusNanos(1_000))),
          "now", Change.to(Optional.of(NOW)),
          "future", Change.to(Optional.of(SOON)));

  static Stream<Arguments> transitions() {
    var states = new PostState[] {DRAFT, SCHEDULED, PUBLISHED};
    return TABLE
        .lines()
        .skip(1)
        .map(line -> line.split(" +"))
        .flatMap(row ->
            IntStream.range(0, states.length)
                .mapToObj(i -> Arguments.of(states[i], row[0], row[1], row[2 + i])));
  }

  @ParameterizedTest(name = "{0}, published {1}, publish_at {2}: {3}")
  @MethodSource("transitions")
  void movesAPost(PostState from, String published, String publishAt, String outcome) {
    var asked = new Publication(PUBLISHED_SAID.get(published), PUBLISH_AT_SAID.get(publishAt));

    switch (outcome) {
      case "kept" -> assertThat(asked.applyTo(from, NOW)).isSameAs(from);
      case "draft" -> assertThat(asked.applyTo(from, NOW)).isEqualTo(PostState.draft());
      case "now" -> assertThat(asked.applyTo(from, NOW)).isEqualTo(PostState.published(NOW));
      case "soon" -> assertThat(asked.applyTo(from, NOW)).isEqualTo(PostState.scheduled(SOON));
      default ->
          assertThat(violationsOf(() -> asked.applyTo(from, NOW)))
              .containsExactly("publish_at " + outcome);
    }
  }

  @Test
  void theTableIsComplete() {
    assertThat(transitions().map(row -> Arrays.asList(row.get()).subList(0, 3)))
        .doesNotHaveDuplicates()
        .hasSize(3 * PUBLISHED_SAID.size() * PUBLISH_AT_SAID.size());
  }

  /** As merge patches of whole objects do. */
  @Test
  void whoSendsBackWhatTheyWereShownChangesNothing() {
    for (var state : List.of(DRAFT, SCHEDULED, PUBLISHED)) {
      var publishAt =
          state instanceof PostState.Scheduled scheduled
              ? Optional.of(scheduled.publishAt())
              : Optional.<Instant>empty();
      var shown = Change.to(state.isPublished());

      assertThat(new Publication(shown, Change.keep()).applyTo(state, NOW)).isEqualTo(state);
      assertThat(new Publication(Change.keep(), Change.to(publishAt)).applyTo(state, NOW))
          .isEqualTo(state);
      assertThat(new Publication(shown, Change.to(publishAt)).applyTo(state, NOW)).isEqualTo(state);
    }
  }

  @Test
  void nowPublishesAtOnceAndKeepSaysNothing() {
    assertThat(Publication.NOW.applyTo(DRAFT, NOW)).isEqualTo(PostState.published(NOW));
    assertThat(Publication.KEEP.applyTo(SCHEDULED, NOW)).isSameAs(SCHEDULED);
  }

  @Test
  void aMomentIsKeptInMicrosecondsAsStoresDo() {
    assertThat(at(NOW.plusNanos(1_999)).applyTo(DRAFT, NOW))
        .isEqualTo(PostState.scheduled(NOW.plusNanos(1_000)));
    assertThat(violationsOf(() -> at(NOW.plusNanos(999)).applyTo(DRAFT, NOW)))
        .containsExactly("publish_at in_the_past");
  }

  @Test
  void theLastMomentIsTheEndOfTheYear9999() {
    var last = Instant.parse("9999-12-31T23:59:59.999999Z");

    assertThat(at(last).applyTo(DRAFT, NOW)).isEqualTo(PostState.scheduled(last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+10000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
  void refusesMomentsThatNoStoreCanKeep(Instant moment) {
    assertThat(violationsOf(() -> at(moment).applyTo(DRAFT, NOW)))
        .containsExactly("publish_at out_of_range");
  }

  private static Publication at(Instant moment) {
    return new Publication(Change.keep(), Change.to(Optional.of(moment)));
  }
}
