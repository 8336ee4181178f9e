package dev.marquee.domain.post;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostTest {

  private static final Instant NOW = Samples.NOW;
  private static final Instant LATER = NOW.plusSeconds(60);

  private static final List<Permission> ALL = List.of(Permission.values());
  private static final List<Permission> NONE = List.of();

  private static final Actor AUTHOR = new Actor.Member(7, "user");
  private static final Actor STRANGER = new Actor.Member(8, "user");
  private static final Actor ADMIN = new Actor.Member(9, "admin");
  private static final Actor SHELL = new Actor.Operator("root");

  private static final PostChanges NOTHING =
      new PostChanges(Change.keep(), Change.keep(), Publication.KEEP);

  static Stream<Arguments> whoMayWhat() {
    return Stream.of(
        Arguments.of(Actor.anonymous(), List.of(Permission.VIEW), NONE),
        Arguments.of(STRANGER, List.of(Permission.VIEW), NONE),
        Arguments.of(AUTHOR, ALL, ALL),
        Arguments.of(ADMIN, ALL, ALL),
        Arguments.of(SHELL, ALL, ALL));
  }

  @ParameterizedTest
  @MethodSource("whoMayWhat")
  void readersSeeWhatIsPublished(Actor actor, List<Permission> published, List<Permission> else_) {
    assertThat(permissions(actor, PostState.published(NOW))).isEqualTo(published);
    assertThat(permissions(actor, PostState.draft())).isEqualTo(else_);
    assertThat(permissions(actor, PostState.scheduled(LATER))).isEqualTo(else_);
  }

  @Test
  void anEditChangesWhatItNamesAndTheTime() {
    var post = post(PostState.published(NOW));
    var title = new PostTitle("After");
    var content = new PostContent("All is new.");

    assertThat(
            post.edit(
                AUTHOR, new PostChanges(Change.to(title), Change.keep(), Publication.KEEP), LATER))
        .isEqualTo(
            new Post(post.id(), post.author(), title, post.content(), post.state(), NOW, LATER, 3));
    assertThat(
            post.edit(
                AUTHOR,
                new PostChanges(Change.keep(), Change.to(content), Publication.KEEP),
                LATER))
        .isEqualTo(
            new Post(post.id(), post.author(), post.title(), content, post.state(), NOW, LATER, 3));
    assertThat(post.edit(AUTHOR, NOTHING, LATER))
        .isEqualTo(
            new Post(
                post.id(),
                post.author(),
                post.title(),
                post.content(),
                post.state(),
                NOW,
                LATER,
                3));
  }

  @Test
  void anEditMovesItsState() {
    var draft = post(PostState.draft());
    var publish = new PostChanges(Change.keep(), Change.keep(), Publication.NOW);

    assertThat(draft.edit(AUTHOR, publish, LATER).state()).isEqualTo(PostState.published(LATER));
  }

  @Test
  void aSchedulePublishesOnceItsMomentHasCome() {
    var scheduled = post(PostState.scheduled(LATER));
    var published = PostState.published(LATER);
    var muchLater = LATER.plusSeconds(3_600);

    assertThat(scheduled.published(LATER.minusNanos(1_000))).isEmpty();
    assertThat(scheduled.published(LATER)).map(Post::state).contains(published);
    assertThat(scheduled.published(muchLater)).map(Post::state).contains(published);
    assertThat(scheduled.published(muchLater)).map(Post::updatedAt).contains(muchLater);
  }

  @Test
  void aScheduleThatIsGonePublishesNothing() {
    assertThat(post(PostState.draft()).published(LATER)).isEmpty();
    assertThat(post(PostState.published(NOW)).published(LATER)).isEmpty();
  }

  @Test
  void adminsEditToo() {
    assertThat(post(PostState.draft()).edit(ADMIN, NOTHING, LATER).updatedAt()).isEqualTo(LATER);
    assertThat(post(PostState.draft()).edit(SHELL, NOTHING, LATER).updatedAt()).isEqualTo(LATER);
  }

  @Test
  void strangersDoNotEdit() {
    var post = post(PostState.published(NOW));

    assertThat(codeOf(() -> post.edit(STRANGER, NOTHING, LATER))).isEqualTo("not_allowed");
    assertThat(codeOf(() -> post.edit(Actor.anonymous(), NOTHING, LATER)))
        .isEqualTo("not_authenticated");
  }

  @Test
  void aNewPostStartsAsADraftUnlessItSaysOtherwise() {
    assertThat(Samples.draft("D").stateAt(NOW)).isEqualTo(PostState.draft());
    assertThat(Samples.post("P").stateAt(NOW)).isEqualTo(PostState.published(NOW));
    assertThat(Samples.scheduled("S", LATER).stateAt(NOW)).isEqualTo(PostState.scheduled(LATER));
    assertThat(violationsOf(() -> Samples.scheduled("S", NOW).stateAt(NOW)))
        .containsExactly("publish_at in_the_past");
  }

  @Test
  void aFilterOfOneAuthorStaysWhatItWas() {
    var author = new UserId(7);

    assertThat(PostFilter.published().by(author))
        .isEqualTo(PostFilter.ALL.by(author).in(PostState.Kind.PUBLISHED));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void anIdIsPositive(long id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new PostId(id));
  }

  private static List<Permission> permissions(Actor actor, PostState state) {
    return ALL.stream().filter(permission -> actor.may(post(state), permission)).toList();
  }

  private static Post post(PostState state) {
    return new Post(
        new PostId(1),
        new UserId(7),
        new PostTitle("Before"),
        new PostContent("All is old."),
        state,
        NOW,
        NOW,
        3);
  }
}
