package dev.marquee.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostChanges;
import dev.marquee.domain.post.PostContent;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.post.PostState;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.post.Publication;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link PostRepository} promises. Each test starts with an empty one. */
public interface PostRepositoryContract extends PostListContract {

  /** Runs the work in one transaction, where the store has any. */
  <T> T transaction(Supplier<T> work);

  @Test
  default void keepsWhatItWasGiven() {
    var author = author("mary");
    var stored = posts().insert(author, Samples.post("Nosferatu"), Samples.NOW);

    assertThat(stored)
        .isEqualTo(
            new Post(
                stored.id(),
                author,
                new PostTitle("Nosferatu"),
                new PostContent("About Nosferatu."),
                PostState.published(Samples.NOW),
                Samples.NOW,
                Samples.NOW,
                1));
    assertThat(posts().find(stored.id())).contains(stored);
  }

  @Test
  default void keepsEveryState() {
    var author = author("mary");
    var soon = Samples.NOW.plus(Duration.ofDays(3));
    for (var post : List.of(Samples.post("P"), Samples.draft("D"), Samples.scheduled("S", soon))) {
      var stored = posts().insert(author, post, Samples.NOW);

      assertThat(posts().find(stored.id())).contains(stored);
      assertThat(stored.state()).isEqualTo(post.stateAt(Samples.NOW));
    }
  }

  @Test
  default void keepsTheLastMomentToItsMicrosecond() {
    var last = Instant.parse("9999-12-31T23:59:59.999999Z");

    var stored = posts().insert(author("mary"), Samples.scheduled("S", last), Samples.NOW);

    assertThat(stored.state()).isEqualTo(PostState.scheduled(last));
    assertThat(posts().find(stored.id())).contains(stored);
  }

  @Test
  default void keepsTextAsItIs() {
    var text = "  tabs\tand\r\nline ends,  🎬 \uFEFF, quotes ' \" \\ and e\u0301  ";
    var post = NewPost.published(new PostTitle("Ω 🎬"), new PostContent(text));

    var stored = posts().insert(author("mary"), post, Samples.NOW);

    assertThat(posts().find(stored.id())).map(Post::content).contains(new PostContent(text));
  }

  @Test
  default void findsManyAtOnce() {
    var author = author("mary");
    var first = posts().insert(author, Samples.post("First"), Samples.NOW);
    var second = posts().insert(author, Samples.draft("Second"), Samples.NOW);
    posts().insert(author, Samples.post("Not asked for"), Samples.NOW);

    var nothing = new PostId(Long.MAX_VALUE);

    assertThat(posts().findAll(List.of(second.id(), nothing, first.id(), first.id())))
        .containsExactlyInAnyOrder(first, second);
    assertThat(posts().findAll(List.of())).isEmpty();
  }

  @Test
  default void refusesAPostOfNobody() {
    var nobody = new UserId(Long.MAX_VALUE);

    assertThatThrownBy(() -> posts().insert(nobody, Samples.post("Ghost"), Samples.NOW))
        .isInstanceOf(NotFound.class);
  }

  @Test
  default void replacesAPostAndRaisesItsVersion() {
    var author = author("mary");
    var stored = posts().insert(author, Samples.post("Before"), Samples.NOW);
    var later = Samples.NOW.plusSeconds(5);
    var changes =
        new PostChanges(
            Change.to(new PostTitle("After")),
            Change.keep(),
            new Publication(Change.to(false), Change.keep()));

    var updated =
        transaction(() -> {
          var found = posts().findForUpdate(stored.id()).orElseThrow();
          return posts().update(found.edit(new Actor.Operator("test"), changes, later));
        });

    assertThat(updated)
        .isEqualTo(
            new Post(
                stored.id(),
                author,
                new PostTitle("After"),
                stored.content(),
                PostState.draft(),
                Samples.NOW,
                later,
                2));
    assertThat(posts().find(stored.id())).contains(updated);
  }

  @Test
  default void neverLosesAnUpdateSilently() {
    var stored = posts().insert(author("mary"), Samples.post("Once"), Samples.NOW);
    transaction(() -> posts().update(stored));

    assertThatThrownBy(() -> transaction(() -> posts().update(stored)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void neverUpdatesWhatIsGone() {
    var stored = posts().insert(author("mary"), Samples.post("Gone"), Samples.NOW);
    posts().delete(stored.id());

    assertThatThrownBy(() -> transaction(() -> posts().update(stored)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(posts().find(stored.id())).isEmpty();
  }

  @Test
  default void forgetsWhatWasDeleted() {
    var stored = posts().insert(author("mary"), Samples.post("Gone"), Samples.NOW);

    posts().delete(stored.id());
    posts().delete(stored.id());

    assertThat(posts().find(stored.id())).isEmpty();
    assertThat(transaction(() -> posts().findForUpdate(stored.id()))).isEmpty();
  }

  @Test
  default void goesWithTheAccountOfItsAuthor() {
    var stays = posts().insert(author("john"), Samples.post("Stays"), Samples.NOW);
    var mary = author("mary");
    var goes = posts().insert(mary, Samples.draft("Goes"), Samples.NOW);

    users().delete(mary);

    assertThat(posts().find(goes.id())).isEmpty();
    assertThat(posts().find(stays.id())).contains(stays);
  }

  @Test
  default void knowsNoPostByAFreeId() {
    assertThat(posts().find(new PostId(Long.MAX_VALUE))).isEmpty();
  }
}
