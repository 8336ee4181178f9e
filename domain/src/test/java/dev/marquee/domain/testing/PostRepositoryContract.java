package dev.marquee.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostChanges;
import dev.marquee.domain.post.PostContent;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.post.PostState;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.post.Publication;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link PostRepository} promises. Each test starts with an empty one. */
public interface PostRepositoryContract {

  PostRepository posts();

  /** Where the authors are; starts empty too. */
  UserRepository users();

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
  default void keepsTextAsItIs() {
    var text = "  tabs\tand\r\nline ends,  🎬 \uFEFF, quotes ' \" \\ and e\u0301  ";
    var post = NewPost.published(new PostTitle("Ω 🎬"), new PostContent(text));

    var stored = posts().insert(author("mary"), post, Samples.NOW);

    assertThat(posts().find(stored.id())).map(Post::content).contains(new PostContent(text));
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
  default void forgetsWhatWasDeleted() {
    var stored = posts().insert(author("mary"), Samples.post("Gone"), Samples.NOW);

    posts().delete(stored.id());
    posts().delete(stored.id());

    assertThat(posts().find(stored.id())).isEmpty();
    assertThat(transaction(() -> posts().findForUpdate(stored.id()))).isEmpty();
  }

  @Test
  default void knowsNoPostByAFreeId() {
    assertThat(posts().find(new PostId(Long.MAX_VALUE))).isEmpty();
  }

  /** The store's filter and the access lists of the domain must never disagree. */
  @Test
  default void listsExactlyWhatTheAccessListsAllow() {
    var mary = author("mary");
    var john = author("john");
    var all = new ArrayList<Post>();
    for (var author : List.of(mary, john)) {
      all.add(posts().insert(author, Samples.post("P"), Samples.NOW));
      all.add(posts().insert(author, Samples.draft("D"), Samples.NOW));
      var at = Samples.NOW.plusSeconds(60);
      all.add(posts().insert(author, Samples.scheduled("S", at), Samples.NOW));
    }
    var viewers =
        List.of(
            Actor.anonymous(),
            new Actor.Member(mary.value(), "user"),
            new Actor.Member(john.value(), "user"),
            new Actor.Member(Long.MAX_VALUE, "user"),
            new Actor.Member(Long.MAX_VALUE, "admin"),
            new Actor.Operator("test"));

    for (var viewer : viewers) {
      assertThat(listed(viewer, new PostFilter(Optional.empty(), false)))
          .as("%s", viewer)
          .containsExactlyElementsOf(
              all.stream().filter(post -> viewer.may(post, Permission.VIEW)).toList());
      assertThat(listed(viewer, PostFilter.published()))
          .as("%s, published", viewer)
          .containsExactly(all.get(0), all.get(3));
      assertThat(listed(viewer, new PostFilter(Optional.of(john), false)))
          .as("%s, of one author", viewer)
          .containsExactlyElementsOf(
              all.subList(3, 6).stream()
                  .filter(post -> viewer.may(post, Permission.VIEW))
                  .toList());
    }
  }

  @Test
  default void listsNewestFirstWithTiesById() {
    var author = author("mary");
    var second = posts().insert(author, Samples.post("2nd"), Samples.NOW);
    var third = posts().insert(author, Samples.post("3rd"), Samples.NOW);
    var first = posts().insert(author, Samples.post("1st"), Samples.NOW.minusSeconds(1));

    var page =
        posts()
            .list(
                Actor.anonymous(),
                PostFilter.published(),
                PostOrder.NEWEST_FIRST,
                PageRequest.FIRST);

    assertThat(page.items()).containsExactly(third, second, first);
  }

  @Test
  default void listsInPages() {
    var author = author("mary");
    var ids = new ArrayList<Post>();
    for (var i = 0; i < 5; i++) {
      ids.add(posts().insert(author, Samples.post("Post " + i), Samples.NOW));
    }

    var middle = published(new PageRequest(2, 2));
    var last = published(new PageRequest(2, 3));

    assertThat(middle.items()).containsExactlyElementsOf(ids.subList(2, 4));
    assertThat(middle.more()).isTrue();
    assertThat(last.items()).containsExactlyElementsOf(ids.subList(3, 5));
    assertThat(last.more()).isFalse();
  }

  private Page<Post> published(PageRequest page) {
    return posts().list(Actor.anonymous(), PostFilter.published(), PostOrder.BY_ID, page);
  }

  private List<Post> listed(Actor viewer, PostFilter filter) {
    return posts().list(viewer, filter, PostOrder.BY_ID, PageRequest.FIRST).items();
  }

  private UserId author(String name) {
    return users().insert(Samples.member(name), Samples.NOW).id();
  }
}
