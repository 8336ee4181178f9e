package dev.marquee.application.post;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static dev.marquee.domain.testing.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostChanges;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostState;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.post.Publication;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.shared.ExpectedVersion;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PostServiceTest {

  private static final Instant SOON = Samples.NOW.plus(Duration.ofDays(3));
  private static final PostId NO_POST = new PostId(Long.MAX_VALUE);
  private static final PostFilter ALL = PostFilter.ALL;
  private static final PostChanges RENAME = asked(Publication.KEEP);
  private static final Actor SHELL = new Actor.Operator("root");

  private final TestApplication app = new TestApplication();
  private final PostService posts = app.postService;
  private final Actor.Member mary = app.member("mary").asActor();
  private final Actor.Member john = app.member("john").asActor();
  private final Actor.Member admin = app.admin("root").asActor();

  @Test
  void memberWritesPostsOfItsOwn() {
    var post = posts.create(mary, Samples.post("Nosferatu"));

    assertThat(post.author().value()).isEqualTo(mary.id());
    assertThat(post.createdAt()).isEqualTo(Samples.NOW);
    assertThat(posts.published(post.id())).isEqualTo(post);
  }

  @Test
  void aPostStartsInTheStateThatWasAskedFor() {
    assertThat(posts.create(mary, Samples.post("P")).state())
        .isEqualTo(PostState.published(Samples.NOW));
    assertThat(posts.create(mary, Samples.draft("D")).state()).isEqualTo(PostState.draft());
    assertThat(posts.create(mary, Samples.scheduled("S", SOON)).state())
        .isEqualTo(PostState.scheduled(SOON));
  }

  @Test
  void nothingIsScheduledIntoThePast() {
    assertThat(violationsOf(() -> posts.create(mary, Samples.scheduled("S", Samples.NOW))))
        .containsExactly("publish_at in_the_past");
    assertThat(listed(SHELL)).isEmpty();
  }

  @Test
  void whoWasDeletedWritesNoMore() {
    app.users.delete(app.users.find(user -> user.asActor().equals(mary)).orElseThrow().id());

    assertThat(codeOf(() -> posts.create(mary, Samples.post("Late")))).isEqualTo("user_not_found");
  }

  @Test
  void whatIsNotPublishedHasNoReadersNotEvenItsAuthor() {
    for (var hidden : List.of(Samples.draft("D"), Samples.scheduled("S", SOON))) {
      var id = posts.create(mary, hidden).id();

      assertThatThrownBy(() -> posts.published(id)).isInstanceOf(NotFound.class);
      assertThat(codeOf(() -> posts.published(id))).isEqualTo("post_not_found");
    }
    assertThat(codeOf(() -> posts.published(NO_POST))).isEqualTo("post_not_found");
  }

  @Test
  void everybodyListsWhatTheyMaySee() {
    var published = posts.create(mary, Samples.post("P"));
    var draft = posts.create(mary, Samples.draft("D"));

    assertThat(listed(Actor.anonymous())).containsExactly(published);
    assertThat(listed(john)).containsExactly(published);
    assertThat(listed(mary)).containsExactly(published, draft);
    assertThat(listed(admin)).containsExactly(published, draft);
  }

  @Test
  void itsAuthorAndAdminsEditAPost() {
    for (var actor : List.of(mary, admin, SHELL)) {
      var before = posts.create(mary, Samples.draft("Before"));
      app.clock.advance(Duration.ofSeconds(1));

      var after = posts.edit(actor, before.id(), RENAME, ExpectedVersion.any());

      assertThat(after.title()).isEqualTo(new PostTitle("After"));
      assertThat(after.author()).isEqualTo(before.author());
      assertThat(after.updatedAt()).isEqualTo(app.clock.instant());
      assertThat(after.version()).isEqualTo(2);
      assertThat(app.posts.find(before.id())).contains(after);
    }
  }

  @Test
  void anEditPublishesAndHides() {
    var id = posts.create(mary, Samples.draft("D")).id();

    posts.edit(mary, id, asked(Publication.NOW), ExpectedVersion.any());
    assertThat(posts.published(id).state()).isEqualTo(PostState.published(Samples.NOW));

    posts.edit(
        mary, id, asked(new Publication(Change.to(false), Change.keep())), ExpectedVersion.any());
    assertThat(codeOf(() -> posts.published(id))).isEqualTo("post_not_found");
  }

  @Test
  void strangersDoNotChangeWhatTheyRead() {
    var post = posts.create(mary, Samples.post("Mary's"));

    assertThatThrownBy(() -> posts.edit(john, post.id(), RENAME, ExpectedVersion.any()))
        .isInstanceOf(Forbidden.class)
        .hasMessage("not_allowed");
    assertThatThrownBy(() -> posts.delete(john, post.id(), ExpectedVersion.any()))
        .isInstanceOf(Forbidden.class)
        .hasMessage("not_allowed");
    assertThatThrownBy(
            () -> posts.edit(Actor.anonymous(), post.id(), RENAME, ExpectedVersion.any()))
        .isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(() -> posts.delete(Actor.anonymous(), post.id(), ExpectedVersion.any()))
        .isInstanceOf(Unauthenticated.class);
    assertThat(app.posts.find(post.id())).contains(post);
  }

  @Test
  void strangersDoNotLearnOfWhatIsHidden() {
    var draft = posts.create(mary, Samples.draft("D"));
    var scheduled = posts.create(mary, Samples.scheduled("S", SOON));

    for (var actor : List.of(john, Actor.anonymous())) {
      for (var id : List.of(draft.id(), scheduled.id(), NO_POST)) {
        assertThatThrownBy(() -> posts.edit(actor, id, RENAME, ExpectedVersion.any()))
            .isInstanceOf(NotFound.class)
            .hasMessage("post not found");
        assertThatThrownBy(() -> posts.delete(actor, id, ExpectedVersion.any()))
            .isInstanceOf(NotFound.class);
      }
    }
    assertThat(listed(mary)).containsExactly(draft, scheduled);
  }

  @Test
  void whatIsNotPublishedHasNoShortFormToChangeOrDelete() {
    var any = ExpectedVersion.any();

    for (var hidden : List.of(Samples.draft("D"), Samples.scheduled("S", SOON))) {
      var post = posts.create(mary, hidden);
      for (var actor : List.of(mary, admin, john, Actor.anonymous())) {
        assertThat(codeOf(() -> posts.editPublished(actor, post.id(), RENAME, any)))
            .isEqualTo("post_not_found");
        assertThat(codeOf(() -> posts.deletePublished(actor, post.id(), any)))
            .isEqualTo("post_not_found");
      }
      assertThat(app.posts.find(post.id())).contains(post);
    }
  }

  /** 422 of what can be judged without the row comes before 404 and 403 of it. */
  @Test
  void whatCannotBeAskedOfAnyPostIsRefusedFirst() {
    var published = posts.create(mary, Samples.post("P")).id();
    var hidden = posts.create(mary, Samples.draft("D")).id();
    var past = asked(new Publication(Change.keep(), Change.to(Optional.of(Samples.NOW))));

    for (var actor : List.of(mary, john, Actor.anonymous())) {
      for (var id : List.of(published, hidden, NO_POST)) {
        assertThat(violationsOf(() -> posts.edit(actor, id, past, ExpectedVersion.any())))
            .containsExactly("publish_at in_the_past");
      }
    }
  }

  @Test
  void itsAuthorAndAdminsDeleteAPost() {
    for (var actor : List.of(mary, admin, SHELL)) {
      for (NewPost any : List.of(Samples.post("P"), Samples.draft("D"))) {
        var id = posts.create(mary, any).id();

        posts.delete(actor, id, ExpectedVersion.any());

        assertThat(app.posts.find(id)).isEmpty();
        assertThat(codeOf(() -> posts.delete(actor, id, ExpectedVersion.any())))
            .isEqualTo("post_not_found");
      }
    }
  }

  private List<Post> listed(Actor viewer) {
    return posts.list(viewer, ALL, PostOrder.BY_ID, PageRequest.FIRST).items();
  }

  private static PostChanges asked(Publication publication) {
    return new PostChanges(Change.to(new PostTitle("After")), Change.keep(), publication);
  }
}
