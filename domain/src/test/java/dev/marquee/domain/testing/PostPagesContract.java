package dev.marquee.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostContent;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link PostRepository} promises of a list in pages; part of its contract. */
public interface PostPagesContract {

  PostRepository posts();

  /** A new account of that name. */
  UserId author(String name);

  @Test
  default void goesOnWhereAPageEnded() {
    var author = author("mary");
    var all = new ArrayList<Post>();
    for (var i = 0; i < 7; i++) {
      // several of one moment
      var at = Samples.NOW.plusSeconds(i / 3);
      all.add(posts().insert(author, Samples.post("Post " + i), at));
    }

    var newestFirst = new ArrayList<>(all);
    Collections.reverse(newestFirst);

    assertThat(Walk.through(page -> published(PostOrder.BY_ID, page), 2)).isEqualTo(all);
    assertThat(Walk.through(page -> published(PostOrder.NEWEST_FIRST, page), 2))
        .isEqualTo(newestFirst);
  }

  @Test
  default void goesOnAtItsPlaceWhateverComesAndGoesBeforeIt() {
    var author = author("mary");
    var all = new ArrayList<Post>();
    for (var i = 0; i < 6; i++) {
      all.add(posts().insert(author, Samples.post("Post " + i), Samples.NOW));
    }
    var first = published(PostOrder.NEWEST_FIRST, PageRequest.first(3));

    posts().insert(author, Samples.post("Newer"), Samples.NOW.plusSeconds(1));
    posts().delete(all.get(4).id());
    posts().delete(all.get(3).id()); // the last of the page
    posts().delete(all.get(2).id()); // the first behind it
    var second =
        published(PostOrder.NEWEST_FIRST, PageRequest.first(3).from(first.next().orElseThrow()));

    assertThat(second.items()).containsExactly(all.get(1), all.get(0));
    assertThat(second.more()).isFalse();
  }

  @Test
  default void endsAPageThatIsFull() {
    var author = author("mary");
    var content = new PostContent("🎬".repeat(PostContent.MAX)); // 400,000 bytes
    var all = new ArrayList<Post>();
    for (var i = 0; i < 22; i++) {
      var post = NewPost.published(new PostTitle("Post " + i), content);
      all.add(posts().insert(author, post, Samples.NOW));
    }

    assertThat(published(PostOrder.BY_ID, PageRequest.FIRST).items()).hasSize(10);
    assertThat(published(PostOrder.BY_ID, PageRequest.first(10)).items()).hasSize(10);
    assertThat(published(PostOrder.BY_ID, PageRequest.first(9)).items()).hasSize(9);
    assertThat(Walk.through(page -> published(PostOrder.BY_ID, page), 100)).isEqualTo(all);
  }

  @Test
  default void givesAPostWholeThatIsLargerThanAllOthers() {
    var author = author("mary");
    var large = NewPost.published(new PostTitle("Large"), new PostContent("🎬".repeat(20_000)));
    var all =
        List.of(
            posts().insert(author, Samples.post("Small"), Samples.NOW),
            posts().insert(author, large, Samples.NOW),
            posts().insert(author, Samples.post("Small again"), Samples.NOW));

    assertThat(published(PostOrder.BY_ID, PageRequest.FIRST).items()).isEqualTo(all);
    assertThat(Walk.through(page -> published(PostOrder.BY_ID, page), 1)).isEqualTo(all);
  }

  @Test
  default void countsWhatTheViewerMaySeeWhereAsked() {
    var mary = author("mary");
    posts().insert(author("john"), Samples.post("P"), Samples.NOW);
    posts().insert(mary, Samples.post("P"), Samples.NOW);
    posts().insert(mary, Samples.draft("D"), Samples.NOW);
    var two = PageRequest.first(1).withTotal();
    var all = PostFilter.ALL;

    assertThat(published(PostOrder.BY_ID, PageRequest.first(1)).total()).isEmpty();
    assertThat(published(PostOrder.BY_ID, two).total()).hasValue(2);
    assertThat(total(Actor.anonymous(), all, two)).isEqualTo(2);
    assertThat(total(new Actor.Member(mary.value(), "user"), all, two)).isEqualTo(3);
    assertThat(total(Actor.anonymous(), all.by(mary), two)).isEqualTo(1);
    var next = published(PostOrder.BY_ID, two).next().orElseThrow();
    assertThat(published(PostOrder.BY_ID, two.from(next)).total()).hasValue(2);
  }

  private long total(Actor viewer, PostFilter filter, PageRequest page) {
    return posts().list(viewer, filter, PostOrder.BY_ID, page).total().orElseThrow();
  }

  private Page<Post> published(Order<Post> order, PageRequest page) {
    return posts().list(Actor.anonymous(), PostFilter.published(), order, page);
  }
}
